"""Tests of the checks: example projects, sentences, and knowledge bases made at random."""
