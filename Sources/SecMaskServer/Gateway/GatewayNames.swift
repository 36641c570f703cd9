/// Names of members in the requests of language models' providers, by what they hold. They count where a provider has defined
/// the object they stand in, and nowhere else: in a tool's input, `id` may be anything.
enum GatewayNames {
  /// What is opaque to all but the provider.
  static let opaque: Set<String> = [
    "signature", "encrypted_content", "encrypted_index", "encrypted_stdout", "thought_signature",
  ]

  /// Ids, names and kinds.
  static let control: Set<String> = [
    "id", "type", "role", "model", "name", "object", "status", "tool_call_id", "tool_use_id", "call_id",
    "item_id",
    "file_id", "container_id", "response_id", "previous_response_id", "conversation", "detail", "media_type",
    "format", "voice",
    "service_tier", "tool_choice", "truncation", "reasoning_effort", "effort", "verbosity", "encoding_format",
    "ttl",
    "finish_reason", "stop_reason", "server_label", "server_name", "container", "mode", "display",
    "approval_request_id",
    "require_approval", "prompt_cache_key", "prompt_cache_retention", "safety_identifier",
  ]

  /// What holds texts, which its name says nothing about.
  static let texts: Set<String> = [
    "content", "text", "input", "output", "prompt", "instructions", "description", "title", "refusal",
    "suffix", "url",
    "image_url", "data", "file_data", "filename", "arguments",
  ]

  /// Objects and lists that a provider has defined too.
  static let defined: Set<String> = [
    "messages", "content", "tools", "tool_calls", "function", "function_call", "system", "source",
    "image_url",
    "input_audio", "file", "tool_choice", "cache_control", "mcp_servers", "container", "thinking",
    "reasoning",
    "response_format", "json_schema", "text", "format", "custom", "summary", "output", "audio",
    "stream_options",
    "context_management", "citations", "conversation",
  ]

  /// Kinds of what cannot hold text that is read as such.
  static let media = ["image/", "audio/", "video/", "application/pdf"]

  /// What may grow from turn to turn: numbered last, so that placeholders of what comes with every turn stay the same.
  static let turns: Set<String> = ["messages", "input", "prompt", "contents"]
}
