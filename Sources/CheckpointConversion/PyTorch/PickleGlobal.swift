internal import Safetensors

/// The things outside itself that a pickle may name. Each stands for something that is made here; no
/// other name is looked up, imported or called.
enum PickleGlobal: Equatable {
  /// `collections.OrderedDict`: a dictionary.
  case orderedDictionary
  /// `torch.Size`: a tuple.
  case size
  /// `torch._utils._rebuild_tensor_v2`: a view of a storage.
  case rebuildTensor
  /// `torch._utils._rebuild_parameter`: the tensor it is given.
  case rebuildParameter
  /// `torch.FloatStorage` and its like: elements of a type.
  case storage(DType)

  init?(module: String, name: String) {
    switch (module, name) {
    case ("collections", "OrderedDict"): self = .orderedDictionary
    case ("torch", "Size"): self = .size
    case ("torch._utils", "_rebuild_tensor_v2"): self = .rebuildTensor
    case ("torch._utils", "_rebuild_parameter"): self = .rebuildParameter
    case ("torch", "FloatStorage"): self = .storage(.f32)
    case ("torch", "HalfStorage"): self = .storage(.f16)
    case ("torch", "BFloat16Storage"): self = .storage(.bf16)
    case ("torch", "DoubleStorage"): self = .storage(.f64)
    case ("torch", "LongStorage"): self = .storage(.i64)
    case ("torch", "IntStorage"): self = .storage(.i32)
    case ("torch", "ShortStorage"): self = .storage(.i16)
    case ("torch", "CharStorage"): self = .storage(.i8)
    case ("torch", "ByteStorage"): self = .storage(.u8)
    case ("torch", "BoolStorage"): self = .storage(.bool)
    case ("torch.storage", "UntypedStorage"), ("torch", "UntypedStorage"): self = .storage(.u8)
    default: return nil
    }
  }
}
