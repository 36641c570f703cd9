import SecretRuleFiles
import Testing

/// The TOML library ends the program where a header has no name, or a brace stands for an element of a list.
@Suite("Brackets of TOML") struct TOMLBracketTests {
  @Test(
    "a header without a name and a brace in a list are errors",
    arguments: [
      ("a = 1\n [=", "rules.toml:2:2"), ("[[ {", "rules.toml:1:1"), ("a = [}", "rules.toml:1:6"),
      ("a = [\n1, # {\n}", "rules.toml:3:1"),
      ("[\n{", "rules.toml:1:1"),
      ("[\u{1}", "rules.toml:1:1"), ("a = \"\"\"\n[=\"\"\"\n[.]", "rules.toml:3:1"),
      ("[é]", "rules.toml:1:1"),
    ])
  func nameless(text: String, place: String) {
    #expect(problem(text) == "\(place): a header without a name, or a brace in a list")
  }

  @Test(
    "what only looks like one",
    arguments: [
      "title = \"\"\"\n[= \\\"\"\"\"\"\n", "a = [\n[{b = 1}],\n# ]\n[\"]\"]]\n", "a = '''\n[=''''\n",
      "a = [{b = [1, 2,]}, {}]\n", "# [=\n[ \"a\" ]\n", "a = \"#\" # '''\n[b-1.c]\n",
      "[[rules]]\nid = 'a'\nregex = '''\n[^a]'''\n",
    ])
  func lookalikes(text: String) {
    #expect(problem(text) == nil)
  }
}
