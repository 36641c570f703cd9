internal import Safetensors

/// Number of an object that a pickle made.
///
/// Objects refer to each other by number, never directly: however they are nested, and even if they
/// contain themselves, letting go of them is no recursion.
typealias PickleID = Int

/// An object that a pickle made.
enum PickleNode {
  case none
  case boolean
  case integer(Int)
  case text(String)
  /// Something of which only its being there counts: a float, bytes, a huge integer.
  case opaque
  case tuple([PickleID])
  case list([PickleID])
  case set
  case dictionary([(key: PickleID, value: PickleID)])
  case global(PickleGlobal)
  case storage(PickledStorage)
  case tensor(PickledTensor)

  /// What errors call it.
  var kind: String {
    switch self {
    case .none: "None"
    case .boolean: "a Boolean"
    case .integer: "an integer"
    case .text: "a string"
    case .opaque: "a value"
    case .tuple: "a tuple"
    case .list: "a list"
    case .set: "a set"
    case .dictionary: "a dictionary"
    case .global: "a class or function"
    case .storage: "a storage"
    case .tensor: "a tensor"
    }
  }
}

/// A run of elements that a pickle refers to, by the name of an entry of the archive.
struct PickledStorage: Equatable, Sendable {
  let dtype: DType
  let key: String
  let elementCount: Int
}

/// A view of a storage; places and strides count elements.
struct PickledTensor: Equatable, Sendable {
  let storage: PickledStorage
  let offset: Int
  let shape: [Int]
  let strides: [Int]
}
