internal import SecMaskJSON

/// What a tokenizer.json's post-processor says: which ids frame a sequence, and whether offsets are
/// trimmed.
struct PostProcessing {
  private(set) var begin: Int32?
  private(set) var end: Int32?
  /// nil: offsets are not trimmed; otherwise whether the first space is left.
  private(set) var keepsFirstSpace: Bool?

  init(_ section: JSONValue?, names: Vocabulary) throws(TokenizerError) {
    guard let section else { return }
    switch section.type {
    case "BertProcessing":
      try readPair(section)
    case "RobertaProcessing":
      try readPair(section)
      try readTrimming(section)
    case "ByteLevel":
      try readTrimming(section)
    case "TemplateProcessing":
      try readTemplate(section, names)
    case "Sequence":
      for part in section["processors"]?.elements ?? [] {
        let processing = try PostProcessing(part, names: names)
        begin = processing.begin ?? begin
        end = processing.end ?? end
        keepsFirstSpace = processing.keepsFirstSpace ?? keepsFirstSpace
      }
    default: throw .unsupported(component: "post_processor", found: section.type)
    }
  }

  private mutating func readTrimming(_ section: JSONValue) throws(TokenizerError) {
    if try section.flag("trim_offsets", default: true) {
      keepsFirstSpace = try section.flag("add_prefix_space", default: true)
    }
  }

  /// `"sep": ["</s>", 2], "cls": ["<s>", 0]`
  private mutating func readPair(_ section: JSONValue) throws(TokenizerError) {
    func id(_ key: String) throws(TokenizerError) -> Int32 {
      guard let pair = section[key]?.elements, pair.count == 2, let id = pair[1].integer, id >= 0,
        id <= TokenizerError.highestID
      else { throw .unexpectedValue(key: "post_processor.\(key)", expected: "a token and its id") }
      return Int32(id)
    }
    begin = try id("cls")
    end = try id("sep")
  }

  /// The special tokens before and after sequence A of the template for one sequence.
  private mutating func readTemplate(_ section: JSONValue, _ names: Vocabulary) throws(TokenizerError) {
    guard let template = section["single"]?.elements else {
      throw .unexpectedValue(key: "post_processor.single", expected: "an array")
    }
    var isBefore = true
    for part in template {
      guard let name = part["SpecialToken"]?["id"]?.bytes else {
        isBefore = false
        continue
      }
      guard let id = names.id(of: name) else {
        throw .missingToken(String(decoding: name, as: UTF8.self))
      }
      let isSecond = isBefore ? begin != nil : end != nil
      guard !isSecond else {
        throw .unsupported(component: "post_processor", found: "several special tokens in a row")
      }
      if isBefore { begin = id } else { end = id }
    }
  }
}
