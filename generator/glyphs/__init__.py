"""Which characters paper can show, and what stands there for the others.

Known without the fonts at hand, so that whoever writes is told before anybody prints.
"""
