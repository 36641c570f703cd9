/// A name as the system takes it, with a zero byte at its end.
func terminated(_ name: some Sequence<UInt8>) -> [CChar] { name.map { CChar(bitPattern: $0) } + [0] }
