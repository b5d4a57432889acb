"""Floor 2: what one audience may see. All that is made for it is made from the filtered base."""

from generator.audience.filter import for_audience

__all__ = ["for_audience"]
