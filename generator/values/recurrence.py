"""How often something is done: 每日, monthly, twice a quarter, per shift, on demand."""

from dataclasses import dataclass
from typing import Self

from generator.messages import Language, catalogue
from generator.values.duration import Duration
from generator.values.recurrence_text import MANY_TIMES, RecurrenceError, read_recurrence

_NAMED_PERIODS = {
    Duration(hours=1): "hour",
    Duration(days=1): "day",
    Duration(weeks=1): "week",
    Duration(months=1): "month",
    Duration(months=3): "quarter",
    Duration(months=6): "half-year",
    Duration(years=1): "year",
    Duration(working_days=1): "working-day",
}


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A number of times in every period, in every shift, or whenever it is needed.

    Attributes:
        times: how often in one period, 1 to 999; 1 for on demand.
        period: the stretch that repeats; None for per shift and on demand.
        per_shift: whether it is done in every shift; such a recurrence has no period.

    Raises:
        RecurrenceError: `times` is out of range, or the parts contradict each other.
    """

    times: int = 1
    period: Duration | None = None
    per_shift: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.times <= MANY_TIMES:
            raise RecurrenceError("times")
        if (self.per_shift and self.period) or (self.on_demand and self.times > 1):
            raise RecurrenceError("malformed")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads Chinese and English forms: `每月 2 次`, `两周一次`, `2 per month`, `daily`.

        A bare stretch of time (`6 months`, `季度`) means once in every such stretch.

        Raises:
            RecurrenceError: the text is no such form; `reason` tells why.
        """
        return cls(*read_recurrence(text))

    @property
    def on_demand(self) -> bool:
        """Whether it is done only when somebody asks for it."""
        return self.period is None and not self.per_shift

    def display(self, language: Language) -> str:
        """The recurrence as a reader sees it: `每月 2 次`, `every 2 weeks`."""
        amount = {1: "once", 2: "twice"}.get(self.times, "many")
        period = self.period.display(language) if self.period else ""
        key = f"recurrence.{amount}.{self._name()}"
        return catalogue(language).text(key, times=self.times, period=period)

    def _name(self) -> str:
        if self.per_shift:
            return "shift"
        return _NAMED_PERIODS.get(self.period, "other") if self.period else "on-demand"

    def __str__(self) -> str:
        """A short English form that parses back to an equal value: `every month`, `2 per 2w`."""
        name = self._name()
        if name == "on-demand":
            return "on demand"
        noun = str(self.period) if name == "other" else name.replace("-", " ")
        return f"every {noun}" if self.times == 1 else f"{self.times} per {noun}"
