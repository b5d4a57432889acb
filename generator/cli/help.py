"""Help pages in the user's language, with examples: click's own are English only."""

from collections.abc import Callable

import click

from generator.cli.app import UsageProblem
from generator.cli.page import HelpContext
from generator.messages import Catalogue
from generator.values.suggestion import closest


class _Worded(click.Command):
    """A command whose help page is worded by a catalogue."""

    context_class = HelpContext
    texts: Catalogue

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        placeholder = {"[OPTIONS]": self.texts.text("cli.page.options-word")}
        words = " ".join(placeholder.get(item, item) for item in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, words, prefix=self.texts.text("cli.page.usage"))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of options."""
        records = (param.get_help_record(ctx) for param in self.get_params(ctx))
        with formatter.section(self.texts.text("cli.page.options")):
            formatter.write_dl([record for record in records if record and record[1]])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, one a line, as they would be typed."""
        del ctx
        with formatter.section(self.texts.text("cli.page.examples")):
            for example in (self.epilog or "").strip().splitlines():
                formatter.write(f"{'':>{formatter.current_indent}}{example}\n")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The `--help` option, explained in the user's language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.texts.text("cli.options.help")
        return option


class Verb(_Worded):
    """A command whose help page is worded by the catalogue, under `cli.verbs.<name>`."""

    def __init__(
        self,
        texts: Catalogue,
        name: str,
        *,
        params: list[click.Parameter],
        callback: Callable[..., int],
    ) -> None:
        self.texts = texts
        key = f"cli.verbs.{name}"
        super().__init__(
            name,
            params=params,
            callback=callback,
            help=texts.text(f"{key}.help"),
            short_help=texts.text(f"{key}.summary"),
            epilog=texts.text(f"{key}.examples"),
            context_settings={"allow_extra_args": True},
        )

    def invoke(self, ctx: click.Context) -> object:
        """Runs the verb.

        Raises:
            UsageProblem: there are words that it does not take.
        """
        if ctx.args:
            raise UsageProblem(
                self.texts.text("cli.ending.too-many", words=" ".join(ctx.args)), ctx
            )
        return super().invoke(ctx)


class VerbGroup(_Worded, click.Group):
    """The command itself: its help page lists the verbs in the order people need them."""

    def __init__(
        self,
        texts: Catalogue,
        verbs: tuple[str, ...],
        find: Callable[[str], click.Command],
        *,
        params: list[click.Parameter],
        callback: Callable[..., None],
    ) -> None:
        self.texts = texts
        self._verbs = verbs
        self._find = find
        super().__init__(
            "opsbook",
            params=params,
            callback=callback,
            help=texts.text("cli.help"),
            epilog=texts.text("cli.examples"),
            no_args_is_help=True,
            subcommand_metavar=texts.text("cli.page.verb-word"),
            context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that is meant.

        Raises:
            click.UsageError: there is no such verb.
        """
        if args[0] not in self._verbs:
            near = closest(args[0], self._verbs)
            key = "cli.ending.no-such-verb-near" if near else "cli.ending.no-such-verb"
            raise click.UsageError(self.texts.text(key, name=args[0], hint=near), ctx)
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order in which they were given."""
        del ctx
        return list(self._verbs)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A verb, found when it is asked for."""
        del ctx
        return self._find(cmd_name) if cmd_name in self._verbs else None

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs, then the options."""
        with formatter.section(self.texts.text("cli.page.verbs")):
            summaries = (self.texts.text(f"cli.verbs.{name}.summary") for name in self._verbs)
            formatter.write_dl(list(zip(self._verbs, summaries, strict=True)))
        super().format_options(ctx, formatter)
