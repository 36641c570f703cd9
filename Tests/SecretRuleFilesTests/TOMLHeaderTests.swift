import SecretRuleFiles
import Testing

/// The TOML library ends the program where a header's name begins with what no name begins with.
@Suite("Headers of TOML") struct TOMLHeaderTests {
  @Test(
    "a header without a name is an error",
    arguments: [
      ("a = 1\n [=", "rules.toml:2:2"), ("[[ {", "rules.toml:1:1"), ("[\n{", "rules.toml:1:1"),
      ("[\u{1}", "rules.toml:1:1"), ("a = \"\"\"\n[=\"\"\"\n[.]", "rules.toml:3:1"),
      ("[é]", "rules.toml:1:1"),
    ])
  func nameless(text: String, place: String) {
    #expect(problem(text) == "\(place): a table's header has no name")
  }

  @Test(
    "what only looks like one",
    arguments: [
      "title = \"\"\"\n[= \\\"\"\"\"\"\n", "a = [\n[{b = 1}],\n# ]\n[\"]\"]]\n", "a = '''\n[=''''\n",
      "# [=\n[ \"a\" ]\n", "a = \"#\" # '''\n[b-1.c]\n", "[[rules]]\nid = 'a'\nregex = '''\n[^a]'''\n",
    ])
  func lookalikes(text: String) {
    #expect(problem(text) == nil)
  }
}
