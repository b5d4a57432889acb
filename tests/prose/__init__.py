"""Tests of free text."""
