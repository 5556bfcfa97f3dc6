/** The patterns of `case`, https://docs.python.org/3.14/reference/compound_stmts.html#patterns. */
import { ExpressionReader } from "./expressions.ts";
import type { Expression, Pattern } from "./nodes.ts";

export class PatternReader extends ExpressionReader {
  /** What stands after `case`: one pattern, or a sequence without brackets. */
  protected casePattern(): Pattern {
    const { start } = this.token;
    const first = this.starPattern();
    if (!this.at(",")) return first;
    const patterns = [first];
    while (this.eat(",")) {
      if (this.at(":") || this.at("if")) break;
      patterns.push(this.starPattern());
    }
    return this.node("MatchSequence", start, { patterns });
  }

  private starPattern(): Pattern {
    const { start } = this.token;
    if (!this.eat("*")) return this.pattern();
    const name = this.identifier();
    return this.node("MatchStar", start, { name: name === "_" ? null : name });
  }

  /** Alternatives, with a name after `as`. */
  private pattern(): Pattern {
    this.enter();
    const { start } = this.token;
    let pattern = this.closedPattern();
    if (this.at("|")) {
      const patterns = [pattern];
      while (this.eat("|")) patterns.push(this.closedPattern());
      pattern = this.node("MatchOr", start, { patterns });
    }
    if (this.eat("as")) {
      const name = this.identifier();
      pattern = this.node("MatchAs", start, { pattern, name });
    }
    this.leave();
    return pattern;
  }

  private closedPattern(): Pattern {
    const { start, kind } = this.token;
    switch (kind) {
      case "number":
      case "-":
      case "string":
      case "fstring-start": {
        const value = this.sum();
        return this.node("MatchValue", start, { value });
      }
      case "None":
      case "True":
      case "False":
        this.next();
        return this.node("MatchSingleton", start, { value: kind === "None" ? null : kind === "True" });
      case "name":
        return this.namePattern();
      case "(":
        return this.groupPattern();
      case "[": {
        this.next();
        const { patterns } = this.patternList("]");
        return this.node("MatchSequence", start, { patterns });
      }
      case "{":
        return this.mappingPattern();
      default:
        throw this.failure("invalid pattern");
    }
  }

  /** A name that catches, a dotted name that is compared, or a class with its patterns. */
  private namePattern(): Pattern {
    const { start } = this.token;
    const id = this.identifier();
    if (!this.at(".") && !this.at("(")) {
      return this.node("MatchAs", start, { pattern: null, name: id === "_" ? null : id });
    }
    let cls: Expression = this.node("Name", start, { id });
    while (this.eat(".")) {
      const attr = this.identifier();
      cls = this.node("Attribute", start, { value: cls, attr });
    }
    if (!this.eat("(")) return this.node("MatchValue", start, { value: cls });
    const patterns: Pattern[] = [];
    const kwd_attrs: string[] = [];
    const kwd_patterns: Pattern[] = [];
    while (!this.at(")") && !this.at("newline")) {
      if (this.at("name") && this.peek().kind === "=") {
        kwd_attrs.push(this.next().value);
        this.next();
        kwd_patterns.push(this.pattern());
      } else {
        patterns.push(this.pattern());
      }
      if (!this.eat(",")) break;
    }
    this.expectClosing(")");
    return this.node("MatchClass", start, { cls, patterns, kwd_attrs, kwd_patterns });
  }

  /** `(a)` is a, `(a,)` a sequence. */
  private groupPattern(): Pattern {
    const { start } = this.next();
    const { patterns, comma } = this.patternList(")");
    const [only] = patterns;
    if (only !== undefined && patterns.length === 1 && !comma && only.type !== "MatchStar") return only;
    return this.node("MatchSequence", start, { patterns });
  }

  private patternList(close: ")" | "]"): { patterns: Pattern[]; comma: boolean } {
    const patterns: Pattern[] = [];
    let comma = false;
    while (!this.at(close) && !this.at("newline")) {
      patterns.push(this.starPattern());
      if (!this.eat(",")) break;
      comma = true;
    }
    this.expectClosing(close);
    return { patterns, comma };
  }

  private mappingPattern(): Pattern {
    const { start } = this.next();
    const keys: Expression[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    while (!this.at("}") && !this.at("newline")) {
      if (this.eat("**")) {
        rest = this.identifier();
      } else {
        keys.push(this.bitwiseExpression());
        this.expect(":");
        patterns.push(this.pattern());
      }
      if (!this.eat(",")) break;
    }
    this.expectClosing("}");
    return this.node("MatchMapping", start, { keys, patterns, rest });
  }
}
