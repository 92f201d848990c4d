"""Themes: the first tag of each saved query, in the order in which a reader wants them."""

from __future__ import annotations

from collections.abc import Sequence

from qantar.errors import UsageError
from qantar.graph.loading import read_text
from qantar.graph.project import Project
from qantar.sparql.saved import SavedQuery

FILE = "themes.toml"


def by_theme(project: Project, queries: Sequence[SavedQuery]) -> list[tuple[str, list[SavedQuery]]]:
    """Each theme with its queries; themes that the project does not order come last, by name.

    Args:
        project: beside whose queries ``themes.toml`` may lie.
        queries: what to group; they keep their order.

    Raises:
        UsageError: the file is not as it has to be.
    """
    order = _order(project)
    groups: dict[str, list[SavedQuery]] = {}
    for query in queries:
        groups.setdefault(query.tags[0], []).append(query)
    known = {theme: place for place, theme in enumerate(order)}
    return sorted(groups.items(), key=lambda group: (known.get(group[0], len(order)), group[0]))


def _order(project: Project) -> list[str]:
    """The order that the project sets, empty where it sets none."""
    import tomllib

    folders = {path.parent for path in project.queries}
    file = next((found for folder in folders if (found := folder / FILE).is_file()), None)
    if file is None:
        return []
    try:
        settings = tomllib.loads(read_text(file))
    except tomllib.TOMLDecodeError as error:
        raise UsageError(str(error), where=str(file), fix="Write it as TOML.") from error
    order = settings.get("themes")
    themes = (
        [theme for theme in order if isinstance(theme, str)] if isinstance(order, list) else None
    )
    if themes is None or themes != order or set(settings) != {"themes"}:
        raise UsageError("no list of themes", where=str(file), fix='Write themes = ["ONE", "TWO"].')
    return themes
