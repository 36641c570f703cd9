/// What the service can do, in the words of OpenAPI 3.1.
enum OpenAPI {
  static let text = "{\(head),\"paths\":{\(paths)},\"components\":{\(schemas),\(responses)}}"

  private static let head = """
    "openapi":"3.1.0","info":{"title":"SecMask","version":"\(SecMaskService.version)",\
    "description":"Finds and masks secrets in text."},\
    "security":[{},{"token":[]}]
    """

  private static let paths = """
    "/v1/mask":{"post":\(operation("mask", "Texts with their secrets replaced", body: "MaskRequest", answer: "MaskAnswer", more: [404, 503, 504]))},\
    "/v1/scan":{"post":\(operation("scan", "What is found in texts, without values", body: "ScanRequest", answer: "ScanAnswer", more: [503, 504]))},\
    "/v1/restore":{"post":\(operation("restore", "The secrets of a session back in place of their placeholders", body: "RestoreRequest", answer: "RestoreAnswer", more: [404]))},\
    "/v1/explain":{"post":\(operation("explain", "What is found in a text, and why", body: "ExplainRequest", answer: "ExplainAnswer", more: [503]))},\
    "/v1/stream":{"post":\(stream("stream")),"put":\(stream("streamFile"))},\
    "/v1/info":{"get":{"operationId":"info","summary":"What the service is","responses":{"200":{"description":"Facts",\
    "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Info"}}}},\(failures([401, 403, 421]))}}},\
    "/healthz":{"get":\(plain("health", "Whether the service runs", [403, 421]))},\
    "/readyz":{"get":\(plain("ready", "Whether the service takes requests", [403, 421, 503]))},\
    "/metrics":{"get":\(plain("metrics", "Figures in the text format of Prometheus", [401, 403, 421]))}
    """

  private static let schemas = """
    "securitySchemes":{"token":{"type":"http","scheme":"bearer"}},\
    "schemas":{"Finding":{"type":"object","required":["type","start","end","line","column","end_line","end_column",\
    "confidence","nature","source"],"properties":{"type":{"type":"string"},\
    "start":{"type":"integer","description":"UTF-8 bytes before it"},"end":{"type":"integer"},\
    "line":{"type":"integer"},"column":{"type":"integer"},"end_line":{"type":"integer"},"end_column":{"type":"integer"},\
    "confidence":{"type":"number"},"score":{"type":"number"},"layer":{"type":"string"},\
    "nature":{"enum":["secret","example","protected"]},"source":{"enum":["pattern","fast","long","both"]}}},\
    "MaskRequest":{\(request(masks: true))},"ScanRequest":{\(request(masks: false))},\
    "MaskResult":{"type":"object","required":["text","findings"],"properties":{"text":{"type":"string"},\
    "findings":\(findings)}},"ScanResult":{"type":"object","required":["findings"],"properties":{"findings":\(findings)}},\
    "MaskAnswer":\(answer("MaskResult")),"ScanAnswer":\(answer("ScanResult")),\
    "ExplainRequest":{"type":"object","required":["text"],"additionalProperties":false,"properties":{"text":{"type":"string"},\
    "preset":{"enum":["logs","default","pre-commit","audit"]},"purpose":{"enum":["hiding","alarming"]},\
    "tau":{"type":"number","minimum":0,"maximum":1}}},\
    "ExplainAnswer":{"type":"object","required":["text","findings","milliseconds","html"],"properties":{"text":{"type":"string"},\
    "findings":\(findings),"milliseconds":{"type":"number"},\
    "html":{"type":"string","description":"The explanation, as part of a page; secrets are dots"}}},\
    "RestoreRequest":{"type":"object","required":["text","session"],"additionalProperties":false,\
    "properties":{"text":{"type":"string"},"session":{"type":"string"}}},\
    "RestoreAnswer":{"type":"object","required":["text","restored"],\
    "properties":{"text":{"type":"string"},"restored":{"type":"integer"}}},\
    "Info":{"type":"object","required":["name","version","experts","rules","presets","styles","body_limit"]},\
    "Error":{"type":"object","required":["error"],"properties":{"error":{"type":"object","required":["code","message"],\
    "properties":{"code":{"type":"string"},"message":{"type":"string"}}}}}}
    """

  private static let responses = """
    "responses":{"Error":{"description":"What was wrong, for programs and for people",\
    "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Error"}}}}}
    """

  private static let findings = ##"{"type":"array","items":{"$ref":"#/components/schemas/Finding"}}"##

  /// A session is for the style reversible.
  private static let condition = """
    "anyOf":[{"not":{"required":["session"]}},{"properties":{"style":{"const":"reversible"}}}],
    """

  private static func request(masks: Bool) -> String {
    let fraction = #"{"type":"number","minimum":0,"maximum":1}"#
    let style = """
      ,"style":{"enum":["text","label","fill","keep","reversible"]},\
      "session":{"type":"string","description":"Of an earlier answer, to go on with its placeholders"}
      """
    return """
      "type":"object","additionalProperties":false,\
      "oneOf":[{"required":["text"],"not":{"required":["texts"]}},{"required":["texts"],"not":{"required":["text"]}}],\
      \(masks ? condition : "")"properties":{"text":{"type":"string"},\
      "texts":{"type":"array","maxItems":\(MaskRequest.mostTexts),"items":{"type":"string"}},\
      "preset":{"enum":["logs","default","pre-commit","audit"]},\
      "tau":\(fraction),"min_confidence":\(fraction)\(masks ? style : "")}
      """
  }

  private static func answer(_ result: String) -> String {
    """
    {"anyOf":[{"$ref":"#/components/schemas/\(result)"},{"type":"object","required":["results"],\
    "properties":{"results":{"type":"array","items":{"$ref":"#/components/schemas/\(result)"}}}}],\
    "properties":{"session":{"type":"string"},"irreversible":{"type":"integer"}}}
    """
  }

  private static func operation(
    _ id: String, _ summary: String, body: String, answer: String, more: [Int]
  ) -> String {
    """
    {"operationId":"\(id)","summary":"\(summary)","requestBody":{"required":true,\
    "content":{"application/json":{"schema":{"$ref":"#/components/schemas/\(body)"}}}},\
    "responses":{"200":{"description":"\(summary)",\
    "content":{"application/json":{"schema":{"$ref":"#/components/schemas/\(answer)"}}}},\
    \(failures([400, 401, 403, 413, 415, 421] + more))}}
    """
  }

  private static func stream(_ id: String) -> String {
    """
    {"operationId":"\(id)","summary":"Any body, masked as it arrives",\
    "parameters":[{"name":"follow","in":"query","schema":{"type":"boolean"},\
    "description":"Hand out complete lines at once"}],\
    "requestBody":{"content":{"application/octet-stream":{"schema":{}}}},\
    "responses":{"200":{"description":"The masked body","content":{"application/octet-stream":{"schema":{}}}},\
    \(failures([400, 401, 403, 421, 503]))}}
    """
  }

  private static func plain(_ id: String, _ summary: String, _ more: [Int]) -> String {
    """
    {"operationId":"\(id)","summary":"\(summary)","responses":{"200":{"description":"\(summary)",\
    "content":{"text/plain":{"schema":{"type":"string"}}}},\(failures(more))}}
    """
  }

  private static func failures(_ statuses: [Int]) -> String {
    statuses.map { "\"\($0)\":{\"$ref\":\"#/components/responses/Error\"}" }.joined(separator: ",")
  }
}
