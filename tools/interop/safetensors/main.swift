// The Swift side of check.py: reads, rewrites and judges files for it.

import Safetensors

/// Writes all tensors of a file to another, and all that convert to `Float` to a third.
func rewrite(_ input: String, to output: String, floats: String) throws {
  let file = try SafetensorsFile(path: input)
  let entries = file.metadata.entries.map { ($0.key, $0.value) }
  var copy = SafetensorsWriter(metadata: Dictionary(entries) { first, _ in first })
  var converted = SafetensorsWriter()
  for name in file.names {
    let tensor = try file.storedTensor(named: name)
    copy.add(name, copying: tensor)
    if let values = try? tensor.float32Array(shape: tensor.info.shape) {
      converted.add(name, shape: tensor.info.shape, values)
    }
  }
  try copy.write(to: output)
  try converted.write(to: floats)
}

/// For each path of standard input one line: `ok`, or why the file is refused.
func judge() {
  while let path = readLine() {
    do {
      _ = try SafetensorsFile(path: path)
      print("ok")
    } catch { print(error) }
  }
}

let arguments = CommandLine.arguments
switch (arguments.dropFirst().first, arguments.count) {
case ("rewrite", 5): try rewrite(arguments[2], to: arguments[3], floats: arguments[4])
case ("judge", 2): judge()
default: print("usage: rewrite IN OUT FLOATS | judge")
}
