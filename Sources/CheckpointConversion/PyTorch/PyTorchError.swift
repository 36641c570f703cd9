/// What can be wrong with a checkpoint in PyTorch's format. Every case names the file and, where there
/// is one, the place in it. Nothing of a tensor's content is ever part of an error.
package enum PyTorchError: Error, Hashable, Sendable {
  /// Another kind of file.
  case notCheckpoint(file: String, found: ForeignFile)

  // The archive; offsets count from the file's start.
  case zip(file: String, offset: Int, problem: ZipProblem)
  /// `method` is the number of the compression method.
  case compressedEntry(file: String, entry: String, method: Int)
  case duplicateEntry(file: String, entry: String)
  case missingEntry(file: String, entry: String)
  /// Sizes in bytes.
  case entryTooLarge(file: String, entry: String, limit: Int, found: Int)
  /// Written on a machine of the other byte order.
  case bigEndian(file: String)

  // The pickle; offsets count from the start of `data.pkl`.
  case pickle(file: String, offset: Int, problem: PickleProblem)
  /// An object of another kind than the one that has to be there.
  case unexpectedObject(file: String, offset: Int, expected: String, found: String)
  /// A class or function that is none of the few that describe tensors.
  case refusedName(file: String, offset: Int, name: String)
  case refusedOpcode(file: String, offset: Int, opcode: UInt8)

  // What the pickle describes.
  /// No tensors by name; says what there is.
  case noTensors(file: String, found: String)
  case duplicateTensor(file: String, tensor: String)
  /// The storage takes so many bytes; the entry has others.
  case storageSize(file: String, tensor: String, entry: String, expected: Int, found: Int)
  /// The view leaves its storage, or has more elements than it.
  case beyondStorage(file: String, tensor: String, shape: [Int], elementCount: Int)
}

/// Files that are met under the name of a checkpoint.
package enum ForeignFile: String, Hashable, Sendable {
  case empty = "empty"
  case legacyPickle =
    "in the format of PyTorch before 1.6; load and save it again with a newer PyTorch"
  case legacyTar =
    "in the tar format of PyTorch before 0.1.10; load and save it again with a newer PyTorch"
  case torchScript = "a TorchScript program, not a checkpoint"
  case largeFilePointer = "a Git LFS pointer; fetch the file itself (git lfs pull)"
  case safetensors = "a safetensors file; name it so"
  case unknown = "not a PyTorch checkpoint (no ZIP archive)"
}

package enum ZipProblem: String, Hashable, Sendable {
  case noEnd = "the archive has no end; the file is truncated"
  case severalDisks = "an archive of several parts"
  case directoryPlace = "the central directory is not where the end record says"
  case tooManyEntries = "the central directory is too large"
  case entryCount = "the end record counts other entries than there are"
  case entrySignature = "not an entry of the central directory"
  case entryTruncated = "an entry of the central directory is cut off"
  case nameNotUTF8 = "an entry's name is not UTF-8"
  case unsafeName = "an entry's name is not a plain path inside the archive"
  case encrypted = "an entry is encrypted"
  case longSizes = "an entry lacks its 64-bit sizes"
  case storedSize = "an entry is stored, but its sizes differ"
  case entryPlace = "an entry does not lie inside the archive"
  case localHeader = "an entry's own header disagrees with the central directory"
  case overlap = "entries overlap"
}

package enum PickleProblem: String, Hashable, Sendable {
  case truncated = "ends too early"
  case trailingBytes = "goes on behind its end"
  case protocolVersion = "unknown protocol version"
  case emptyStack = "takes from an empty stack"
  case noMark = "takes up to a mark that is not there"
  case unknownMemo = "refers to a memo that is not there"
  case textNotUTF8 = "a string is not UTF-8"
  case numberTooGreat = "a number is too great"
  case oddItems = "a key without a value"
  case callArguments = "arguments that do not fit the call"
  case tooManyObjects = "describes too many objects"
  case tooManyDimensions = "a tensor of too many dimensions"
  case persistentID = "a storage that is not described as PyTorch does"
  case negativeSize = "a negative size, offset or stride"
}
