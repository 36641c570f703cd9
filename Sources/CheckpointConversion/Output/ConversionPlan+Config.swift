internal import Safetensors
internal import SecMaskJSON

extension ConversionPlan {
  /// Text of the result's config.json: the model in Hugging Face's spelling, and under `secmask` what
  /// Hugging Face has no word for.
  package var configText: String {
    var own: [(key: String, value: JSONValue)] = [("dtype", .string(options.format.rawValue))]
    if let rank = options.lowRank { own.append(("low_rank", .integer(rank))) }
    let document = JSONValue.object(config + [("secmask", .object(own))])
    return String(decoding: document.text(.everyValue), as: UTF8.self)
  }

  /// Throws when the result could not be written to this folder; so that one knows before the work.
  package func checkOutput(_ folder: String, force: Bool) throws {
    _ = try OutputFolder.checkPlace(folder, source: source.folder, force: force)
  }
}
