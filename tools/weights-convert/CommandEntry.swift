internal import ArgumentParser
internal import CheckpointConversion
internal import HubCheckpoints
internal import Safetensors

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Where the program begins, and where its exit status is decided: 0 done, 2 any error, wrong options
/// included.
enum CommandEntry {
  static func run() -> Never {
    do {
      var command = try WeightsConvertCommand.parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch {
      switch error {
      case is ConversionError, is PyTorchError, is SafetensorsError, is OutputError, is HubError:
        Console.say("weights-convert: \(error)")
      default:
        // Help and version come as errors too, and leave here with status 0.
        if WeightsConvertCommand.exitCode(for: error) == .success {
          WeightsConvertCommand.exit(withError: error)
        }
        Console.say(WeightsConvertCommand.fullMessage(for: error))
      }
      exit(2)
    }
    exit(0)
  }
}
