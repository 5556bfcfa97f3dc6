"""CPython's side of tools/check-python.ts: what its own `ast` says of a source, as rows of text, and what differs."""
import ast
import collections
import json
import warnings

warnings.simplefilter("ignore")

LEFT_OUT = {"ctx", "type_comment", "type_ignores"}
# Ours gives these a place; CPython's have none.
UNPLACED = {"Module", "arguments", "comprehension", "match_case", "withitem"}


def lines_of(source):
    """The lines with their ends; only the line ends of Python count."""
    lines, start, at = [], 0, 0
    while at < len(source):
        character = source[at]
        at += 1
        if character == "\r" and source[at : at + 1] == "\n":
            at += 1
        if character in "\r\n":
            lines.append(source[start:at])
            start = at
    return [*lines, source[start:]]


def units(text):
    """The length in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


class Places:
    """Turns lines and columns in UTF-8 bytes into offsets in UTF-16 code units."""

    def __init__(self, source):
        self.lines = lines_of(source)
        self.starts = []
        at = 0
        for line in self.lines:
            self.starts.append(at)
            at += units(line)

    def offset(self, line, column):
        text = self.lines[line - 1]
        if not text.isascii():
            column = units(text.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "surrogatepass"))
        return self.starts[line - 1] + column


def plain(value):
    """A field of a node as JSON can say it."""
    if isinstance(value, ast.AST):
        return type(value).__name__
    if isinstance(value, list):
        return [plain(each) for each in value]
    return int(value) if isinstance(value, bool) else value


def constant(value, written):
    """The value of a constant; a number as it is written, where that is given."""
    if isinstance(value, bytes):
        return ["bytes", value.decode("latin-1")]
    if isinstance(value, (bool, type(None), type(...))):
        return [repr(value)]
    if isinstance(value, str):
        return ["str", value]
    return ["number", written or repr(value)]


def row(node, places, source=None):
    name = type(node).__name__
    if name == "Constant":
        fields = {"value": constant(node.value, source and ast.get_source_segment(source, node))}
    else:
        fields = {field: plain(value) for field, value in ast.iter_fields(node) if field not in LEFT_OUT}
    if name == "ExceptHandler":
        fields["exc"] = fields.pop("type")
    place = None
    if name not in UNPLACED and hasattr(node, "lineno"):
        place = [places.offset(node.lineno, node.col_offset), places.offset(node.end_lineno, node.end_col_offset)]
    return json.dumps([name, place, fields], sort_keys=True, separators=(",", ":"), ensure_ascii=source is None)


def rows_of(source, as_written=False):
    """One row for each node of CPython's tree; with numbers as they are written, or as CPython prints them."""
    places = Places(source)
    return [
        row(node, places, source if as_written else None)
        for node in ast.walk(ast.parse(source))
        if not isinstance(node, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop))
    ]


def canonical(name, place, fields):
    """A row of ours, as text: numbers come as they are written."""
    if name == "Constant" and fields["value"][0] == "number":
        fields["value"][1] = repr(ast.literal_eval(fields["value"][1]))
    return json.dumps([name, place, fields], sort_keys=True, separators=(",", ":"))


def compare(source, ours):
    """The number of CPython's nodes, and the rows that only one of the two has. None where CPython rejects the source."""
    try:
        theirs = collections.Counter(rows_of(source))
    except (SyntaxError, ValueError):
        return None
    mine = collections.Counter(canonical(*each) for each in json.loads(ours))
    return json.dumps([theirs.total(), sorted((theirs - mine).elements()), sorted((mine - theirs).elements())])


def expected(source):
    """The rows of a fixture, from its outermost node inwards, one a line. None where CPython rejects it."""
    try:
        return "".join(f"{each}\n" for each in rows_of(source, as_written=True))
    except SyntaxError as error:
        print(error)
        return None
