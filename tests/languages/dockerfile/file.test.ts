import { DockerfileParser } from "dockerfile-ast";
import { describe, expect, it, vi } from "vitest";
import { readDockerfile } from "../../../src/languages/dockerfile/file.ts";
import { dockerfileLanguage } from "../../../src/languages/dockerfile/language.ts";
import { parse } from "../../../src/languages/dockerfile/parser.ts";
import { DockerfileSourceCode } from "../../../src/languages/dockerfile/source-code.ts";
import type { PlainFile } from "../../../src/languages/plain-file.ts";
import { lines } from "../../rule-tester.ts";

function read(text: string): PlainFile {
  return readDockerfile(new DockerfileSourceCode({ text, ...parse(text), hasBOM: false }), "Dockerfile");
}

/** What has a name, as `name: value @line:column`. */
function named(text: string): readonly string[] {
  return [...read(text).literals()].flatMap(({ name, text: value, loc: { start } }) => (name === undefined ? [] : [`${name}: ${value.replaceAll("\0", "…")} @${start.line}:${start.column}`]));
}

describe("the names and values of a Dockerfile", () => {
  it.each<[string, string, string[]]>([
    ["ENV", "ENV A=b C=\"d e\" F='g' H=i\\ j", ["A: b @1:6", "C: d e @1:11", "F: g @1:19", "H: i j @1:24"]],
    ["ENV without an equals sign", "ENV A b  c\nenv D \"e f\"", ["A: b c @1:6", "D: e f @2:7"]],
    ["ENV over lines, with comments and empty lines between", "ENV A=b \\\n  # c\n\n  D=e \\ \n F=\"g\\\nh\"", ["A: b @1:6", "D: e @4:4", "F: gh @5:4"]],
    ["lines of Windows", "FROM a\r\nENV A=b \\\r\n  C=d\r\nARG E=f\r\n", ["A: b @2:6", "C: d @3:4", "E: f @4:6"]],
    ["a backtick that goes on", "# escape=`\nENV A=c:\\b `\n D=e", ["A: c:\\b @2:6", "D: e @3:3"]],
    ["empty values", "ENV A= B=\"\"\nARG C\nARG D=", []],
    ["what others fill in", "ENV A=$B C=\"x${D:-{e}}y\" F='$G'\nRUN A=$(cat $(b)) C=`d` E=\\$f", ["A: … @1:6", "C: x…y @1:12", "F: $G @1:28", "A: … @2:6", "C: … @2:20", "E: $f @2:27"]],
    ["ARG and LABEL", "ARG A=b\nLABEL c.d=\"e f\" g=h", ["A: b @1:6", "c.d: e f @2:11", "g: h @2:18"]],
    ["ONBUILD", "ONBUILD ENV A=b\nONBUILD RUN x --name=c\nONBUILD ONBUILD ENV D=e", ["A: b @1:14", "name: c @2:21"]],
    ["commands", "RUN A=b c && export D=e; f | g -h I=j", ["A: b @1:6", "D: e @1:22", "I: j @1:36"]],
    ["options", "RUN a --bcd=e --fgh i --jkl --mno p=q -x", ["bcd: e @1:12", "fgh: i @1:20", "p: q @1:36"]],
    ["options in other ways", "RUN java -Dsome.name=b //c.d/:_e=f \"g=h\"", ["Dsome.name: b @1:21", "_e: f @1:33", "g: h @1:38"]],
    ["commands in JSON", "CMD [\"a\", \"--bcd\", \"e\\\"f\", \"G=h\"]\nENTRYPOINT [ \"curl\", \"-u\", \"i:j\" ]", ["bcd: e\"f @1:20", "G: h @1:30", "password: j @2:30"]],
    ["HEALTHCHECK", "HEALTHCHECK --interval=5m CMD A=b c", ["A: b @1:32"]],
    ["options of programs", "RUN curl -u a:b c && curl --user=d:e -ufg:h && mysql -p -pi && docker login -p j && sshpass -pk ssh a && mkdir -p l && redis-cli -a m", [
      "password: b @1:14", "password: e @1:35", "password: h @1:42", "password: i @1:58", "password: j @1:79", "password: k @1:94", "password: m @1:132"]],
    ["what another command reads", "RUN echo 'a:b' | chpasswd && echo c | docker login --password-stdin && echo d:e | cat", ["password: b @1:12", "password: c @1:34"]],
    ["what is written into a file", "RUN echo \"machine a login b password c\" > d && printf 'e = f\\ng=h i' && psql -c \"ALTER USER j PASSWORD 'k'\"", [
      "password: c @1:37", "e: f @1:59", "g: h @1:64", "password: k @1:104"]],
    ["commands in words of others", "RUN A=$(b --cde=f g) && echo \"h `i --jkl=m` n\" o=$(p q=$(r s=t) u=v)w", ["A: … @1:6", "cde: f @1:16", "jkl: m @1:41", "o: … @1:49", "q: … @1:55", "s: t @1:61", "u: v @1:66", "o: …w @1:68"]],
    ["commands in here-documents", "RUN <<EOF\nA=$(b --cde=f)\ng `h --ijk=l\nm --nop=q`\nEOF", ["A: … @2:2", "cde: f @2:12", "ijk: l @3:11", "nop: q @4:8"]],
    ["no commands, where no shell reads", "ENV A=$(b c=d)\nLABEL e=`f g=h`\nARG i=$(j k=l)", ["A: … @1:6", "e: … @2:8", "i: … @3:6"]],
    ["sums, empty commands and texts in simple quotes", "RUN A=$((b=1)) C=$() d '$(e --fgh=i)'", ["A: … @1:6", "C: … @1:17"]],
    ["here-documents of commands", "RUN <<EOF\nA=b c\nd --efg=h\nEOF\nRUN <<-'X' sh\n\texport I=j\n\tX\nENV K=l", ["A: b @2:2", "efg: h @3:8", "I: j @6:10", "K: l @8:6"]],
    ["here-documents of files", "COPY <<A <<B /c\n[d]\ne = f\nA\ng=h\n\"i\"=j\nB\n", ["e: f @3:4", "g: h @5:2"]],
    ["comments, which are no instructions", "# ENV A=b\nRUN a \\\n# ENV C=d\n B=e", ["B: e @4:3"]],
    ["no Dockerfile", "{ \"a\": 1 }\n\0\n", []],
  ])("%s", (_, text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it("keeps what has no name in one piece", () => {
    const text = lines("RUN curl -H \"Authorization: Bearer a\" https://b:c@d/e", "# f", "COPY <<EOF /g", "-----BEGIN PRIVATE KEY-----", "h=i", "-----END PRIVATE KEY-----", "EOF");
    const file = read(text);
    expect(file.literalAt(text.indexOf("Bearer"))?.text).toBe("Authorization: Bearer a");
    expect(file.literalAt(text.indexOf("b:c"))?.text).toBe("https://b:c@d/e");
    expect(file.literalAt(text.indexOf("# f"))).toMatchObject({ text: " f", role: "comment" });
    expect(file.literalAt(text.indexOf("h=i"))?.text).toBe("-----BEGIN PRIVATE KEY-----\nh=i\n-----END PRIVATE KEY-----");
    expect(file.literalAt(0)).toBeUndefined();
  });
});

const whole = lines(
  "# syntax=docker/dockerfile:1", "# escape=\\", "FROM --platform=linux/amd64 a:b@sha256:c AS d", "ARG A=\"b ${c}", "ENV D='e\\", "# f", " g' H=`i $(j) ${k", "RUN --mount=type=secret,id=l curl -u m:n \"o\\\"p$(v --w=x `y`)z\" <<EOF && echo <<-'Q'", "r=s", "EOF",
  "\tt", "Q", "COPY <<U /v", "w: x", "U", "CMD [\"y\", \"z\\\"\"]", "ONBUILD ONBUILD RUN a", "HEALTHCHECK NONE", "SHELL [\"a\"]", "STOPSIGNAL 9", "USER a", "VOLUME [\"/a\"]", "WORKDIR /a", "EXPOSE 80", "ADD a b", "MAINTAINER a", "LABEL",
);

describe("no text stops the reading of a Dockerfile", () => {
  it("that ends anywhere, or begins there", () => {
    for (const text of [whole, whole.replaceAll("\n", "\r\n"), whole.replace("escape=\\", "escape=`")]) {
      for (let i = 0; i <= text.length; i++) for (const part of [text.slice(0, i), text.slice(i)]) expect([...read(part).literals()].length).toBeGreaterThanOrEqual(0);
    }
  });

  it("with places inside of the text, in order, none inside another", () => {
    for (const text of [whole, whole.slice(40), whole.replaceAll("\n", "\r\n")]) {
      let end = 0;
      for (const { range } of read(text).literals()) {
        expect(range[0]).toBeGreaterThanOrEqual(end);
        expect(range[1]).toBeGreaterThan(range[0]);
        end = range[1];
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it.each([
    ["instructions", "RUN a --bcd=e\n".repeat(20_000)],
    ["lines of one instruction", `RUN a ${"\\\n b=c".repeat(40_000)}`],
    ["variables", `ENV ${"A=b ".repeat(60_000)}`],
    ["one word", `RUN ${"a".repeat(400_000)}`],
    ["quotes", `RUN ${"\"'".repeat(100_000)}`],
    ["commands in commands", `RUN ${"$(a ".repeat(30_000)}${")".repeat(30_000)}`],
    ["many commands in one word", `RUN "${"$(a b=c)".repeat(30_000)}"`],
    ["openings", `RUN ${"$(${`".repeat(60_000)}`],
    ["equals signs", `RUN "${"a = ".repeat(60_000)}"`],
    ["words of a login", `RUN echo "${"login password ".repeat(20_000)}"`],
    ["here-documents", "RUN <<EOF\na=b\nEOF\n".repeat(10_000)],
    ["a long here-document", `COPY <<EOF /a\n${"password=b\n".repeat(30_000)}EOF\n`],
    ["comments", "# a\n".repeat(60_000)],
    ["backslashes", "\\\n".repeat(60_000)],
    ["more than is read", "RUN a\n".repeat(1_000_000)],
  ])("in more time than it takes: %s", (_, text) => {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("whose parser fails", () => {
    vi.spyOn(DockerfileParser, "parse").mockImplementationOnce(() => {
      throw new Error("so it is");
    });
    const result = dockerfileLanguage.parse({ path: "Dockerfile", physicalPath: "Dockerfile", bom: false, body: "FROM a" }, {} as never);
    expect(result).toMatchObject({ ok: false, errors: [{ message: "This Dockerfile cannot be read: so it is", line: 1, column: 1 }] });
  });
});
