import HTTPTypes
import SecMask
import SecMaskJSON
import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMaskServer

@Suite struct RequestMaskingTests {
  private let masking = RequestMasking(RunningService.masker)

  private func mask(
    _ body: String, path: String = "/v1/chat/completions", into vault: Vault = Vault()
  ) throws -> String {
    let bytes = Array(body.utf8)
    let masked = try masking.mask(bytes, try RequestMasking.node(bytes), path: path, into: vault)
    return String(decoding: masked.body, as: UTF8.self)
  }

  /// A JSON string, with its quotes.
  private func quoted(_ text: String) -> String {
    String(decoding: JSONValue.string(text).compactText, as: UTF8.self)
  }

  /// Only the bytes of secrets change: order, spacing, escapes and numbers stay.
  @Test func nothingElseChanges() throws {
    var sample = SampleText(seed: 71)
    let token = sample.token()
    let body = """
      { "model" : "m",\t"temperature": 1.50e0, "messages": [\r\n {"role":"user", "content": "\\u00e9 \\/ \(token) \\n"} ],
       "n": 10000000000000000000000, "messages": [] }\n
      """
    #expect(try mask(body) == body.replacing(token, with: "[SECRET_github_token_1]"))
    #expect(try mask(body.replacing(token, with: "x")) == body.replacing(token, with: "x"))
  }

  /// Each place where a person, a tool or a file puts texts.
  @Test(arguments: [
    (#"{"messages":[{"role":"system","content":@}]}"#, "/v1/chat/completions"),
    (#"{"messages":[{"role":"user","content":[{"type":"text","text":@}]}]}"#, "/v1/chat/completions"),
    (
      #"{"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":@}}]}]}"#,
      "/v1/chat/completions"
    ),
    (#"{"messages":[{"role":"tool","tool_call_id":"call_1","content":@}]}"#, "/v1/chat/completions"),
    (
      #"{"messages":[],"tools":[{"type":"function","function":{"name":"f","description":@}}]}"#,
      "/v1/chat/completions"
    ),
    (
      #"{"messages":[],"tools":[{"type":"function","function":{"name":"f","parameters":{"properties":{"a":{"examples":[@]}}}}}]}"#,
      "/v1/chat/completions"
    ),
    (
      #"{"messages":[{"role":"assistant","tool_calls":[{"id":"c","function":{"name":"f","arguments":@}}]}]}"#,
      "/v1/chat/completions"
    ),
    (#"{"metadata":{"note":@},"messages":[]}"#, "/v1/chat/completions"),
    (#"{"prompt":[@,"b"]}"#, "/v1/completions"), (#"{"prompt":@,"suffix":"x"}"#, "/v1/completions"),
    (#"{"instructions":@,"input":"x"}"#, "/v1/responses"), (#"{"input":@}"#, "/v1/responses"),
    (#"{"input":[{"type":"function_call_output","call_id":"c","output":@}]}"#, "/v1/responses"),
    (#"{"input":[{"type":"shell_call","action":{"commands":[@]}}]}"#, "/v1/responses"),
    (#"{"input":[{"type":"mcp_call","arguments":"{}","output":@}]}"#, "/v1/responses"),
    (#"{"system":[{"type":"text","text":@}],"messages":[]}"#, "/v1/messages"),
    (
      #"{"messages":[{"role":"user","content":[{"type":"tool_result","tool_use_id":"t","content":@}]}]}"#,
      "/v1/messages"
    ),
    (
      #"{"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"f","input":{"id":@}}]}]}"#,
      "/v1/messages"
    ),
    (
      #"{"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"f","input":{@:1}}]}]}"#,
      "/v1/messages"
    ),
    (
      #"{"messages":[{"role":"user","content":[{"type":"document","source":{"type":"text","media_type":"text/plain","data":@}}]}]}"#,
      "/v1/messages"
    ),
    (
      #"{"messages":[{"role":"user","content":[{"type":"code_execution_tool_result","content":{"stdout":@}}]}]}"#,
      "/v1/messages"
    ),
    (
      #"{"messages":[{"role":"user","content":[{"type":"mcp_tool_result","content":[{"type":"text","text":@}]}]}]}"#,
      "/v1/messages"
    ),
    (
      #"{"mcp_servers":[{"type":"url","name":"n","url":"https://x","authorization_token":@}],"messages":[]}"#,
      "/v1/messages"
    ),
    (#"{"input":@}"#, "/v1/embeddings"), (#"{"a":{"b":[{"id":@}]}}"#, "/api/unknown"),
    (#"[@]"#, "/api/unknown"),
    (#"{"messages":[{"role":"user","name":@,"content":"x"}]}"#, "/v1/chat/completions"),
  ]) func places(template: String, path: String) throws {
    var sample = SampleText(seed: 72)
    let token = sample.token()
    let vault = Vault()
    let body = template.replacing("@", with: "\"\(token)\"")
    let masked = try mask(body, path: path, into: vault)
    #expect(masked == template.replacing("@", with: "\"[SECRET_github_token_1]\""))
    #expect(
      String(decoding: AnswerRestoring(vault: vault).restore(Array(masked.utf8)), as: UTF8.self) == body)
  }

  /// What must not change, whatever it looks like.
  @Test(arguments: [
    #"{"messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":@}}]}]}"#,
    #"{"messages":[{"role":"user","content":[{"type":"input_audio","input_audio":{"format":"wav","data":@}}]}]}"#,
    #"{"messages":[{"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":@}]}]}"#,
    #"{"messages":[{"role":"assistant","content":[{"type":"redacted_thinking","data":@}]}]}"#,
    #"{"input":[{"type":"reasoning","id":"rs_1","summary":[],"encrypted_content":@}]}"#,
  ]) func opaqueStays(template: String) throws {
    var sample = SampleText(seed: 73)
    let body = template.replacing("@", with: "\"\(sample.fill("{alnum:400}"))\(sample.token())\"")
    #expect(try mask(body, path: template.contains("\"input\":[") ? "/v1/responses" : "/v1/messages") == body)
  }

  @Test func picturesAsAddresses() throws {
    var sample = SampleText(seed: 74)
    let token = sample.token()
    let picture = "data:image/png;base64," + sample.fill("{alnum:400}") + token
    let body =
      #"{"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"\#(picture)"}}]}]}"#
    #expect(try mask(body) == body)
    // A text that only begins like one is none.
    let disguised = body.replacing(token, with: " the token is \(token)")
    #expect(try mask(disguised).contains("[SECRET_github_token_1]"))
  }

  /// Names beside a value tell what it is, also in JSON that is itself a string; escapes of all levels are right.
  @Test func argumentsOfToolCalls() throws {
    var sample = SampleText(seed: 75)
    let password = sample.fill("{alnum:9}") + "\"" + sample.fill("{alnum:9}")
    let arguments = #"{"n": 1, "password": \#(quoted(password)), "note": "a\nb"}"#
    let body =
      #"{"messages":[{"role":"assistant","tool_calls":[{"function":{"name":"f","arguments":\#(quoted(arguments))}}]}]}"#
    let vault = Vault()
    let masked = try mask(body, into: vault)
    let expected = arguments.replacing(quoted(password), with: "\"[SECRET_password_1]\"")
    #expect(masked == body.replacing(quoted(arguments), with: quoted(expected)))
    #expect(vault.restore(in: "[SECRET_password_1]") == password)
    #expect(
      String(decoding: AnswerRestoring(vault: vault).restore(Array(masked.utf8)), as: UTF8.self) == body)
  }

  /// A secret that one place gives away is hidden in all others.
  @Test func repeatsElsewhere() throws {
    var sample = SampleText(seed: 76)
    let password = sample.fill("{alnum:14}")
    let body = """
      {"messages":[{"role":"user","content":"\(password)"},{"role":"user","content":"password = \\"\(password)\\""},\
      {"role":"assistant","content":[{"type":"tool_use","input":{"x":"run \(password)"}}]}]}
      """
    let masked = try mask(body, path: "/v1/messages")
    #expect(!masked.contains(password))
    #expect(masked.ranges(of: "[SECRET_password_1]").count == 3)
  }

  /// The name beside a value gives it away, wherever it stands.
  @Test(arguments: [
    ("mcp_servers", "authorization_token"), ("tools", "api_key"), ("metadata", "password"),
    ("messages", "password"),
  ]) func namesOfMembers(list: String, name: String) throws {
    var sample = SampleText(seed: 80)
    let password = sample.fill("{alnum:16}")
    let body = #"{"messages":[],"\#(list)":[{"type":"x","\#(name)":"\#(password)"}]}"#
    let masker = SecretMasker.patternsOnly()
    let bytes = Array(body.utf8)
    let masked = try RequestMasking(masker).mask(
      bytes, try RequestMasking.node(bytes), path: "/v1/messages", into: Vault())
    #expect(!String(decoding: masked.body, as: UTF8.self).contains(password))
  }

  /// Short and wordy ones too, where they stand alone; words are left alone.
  @Test func shortRepeats() throws {
    var sample = SampleText(seed: 79)
    let short = sample.fill("{lower:4}{digit:3}")
    let body = """
      {"messages":[{"role":"user","content":"password = \\"\(short)\\""},{"role":"assistant","content":"It is \(short)."},\
      {"role":"user","content":"x\(short) and \(short)y stay, \(short) does not"}]}
      """
    let masked = try mask(body)
    #expect(
      masked.contains("It is [SECRET_password_1].") && masked.contains("stay, [SECRET_password_1] does not"))
    #expect(masked.contains("x\(short) and \(short)y"))
  }

  /// The beginning of a conversation stays the same from turn to turn.
  @Test func turnsKeepTheirBeginning() throws {
    var sample = SampleText(seed: 77)
    let secrets = (0..<12).map { _ in sample.token() }
    func body(_ turns: Int) -> String {
      let messages = (0..<turns).map {
        #"{"role":"user","content":"use \#(secrets[$0]) and \#(secrets[$0 / 2])"}"#
      }
      return
        #"{"messages":[\#(messages.joined(separator: ","))],"tools":[{"function":{"description":"\#(secrets[11])"}}]}"#
    }
    var last = ""
    for turns in 1...10 {
      let masked = try mask(body(turns))
      // Also by a gateway that has just begun.
      let bytes = Array(body(turns).utf8)
      let other = try RequestMasking(RunningService.masker).mask(
        bytes, try RequestMasking.node(bytes), path: "/v1/messages", into: Vault())
      #expect(other.body == Array(masked.utf8))
      let beginning = masked.prefix(upTo: try #require(masked.ranges(of: "],\"tools\"").first).lowerBound)
      #expect(beginning.hasPrefix(last))
      last = String(beginning)
    }
  }

  /// Thoughts are signed: they go as they came, with the placeholders that the model saw.
  @Test func thoughts() throws {
    var sample = SampleText(seed: 78)
    let token = sample.token()
    let body = """
      {"messages":[{"role":"user","content":"\(token)"},{"role":"assistant","content":[{"type":"thinking",\
      "thinking":"they use [SECRET_github_token_1]","signature":"abc"},{"type":"text","text":"[SECRET_github_token_1]"}]}]}
      """
    let masked = try mask(body, path: "/v1/messages")
    #expect(
      masked.contains("they use [SECRET_github_token_1]")
        && masked.contains("\"text\":\"[SECRET_placeholder_1]\""))
    #expect(!masked.contains(token))
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\":\"\u{01}\"}", "nonsense-value", "{} {}"]) func whatIsNoJSON(
    body: String
  ) throws {
    let error = #expect(throws: ServiceFailure.self) { try mask(body) }
    #expect(error?.code == "not_masked" && error?.message.contains("nonsense") == false)
  }

  @Test func deepJSON() throws {
    let body = String(repeating: "[", count: 50_000)
    #expect(throws: ServiceFailure.self) { try mask(body) }
  }

  @Test(arguments: [#"{"input":[1,2]}"#, #"{"input":[[1,2],[3]]}"#, #"{"prompt":[5]}"#]) func tokensAreTexts(
    body: String
  ) throws {
    let error = #expect(throws: ServiceFailure.self) { try mask(body, path: "/v1/embeddings") }
    #expect(error?.status == .unprocessableContent)
  }
}
