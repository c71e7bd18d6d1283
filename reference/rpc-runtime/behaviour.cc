// The honest defaults that need the JSON library; the others stand in the header, so that a liar
// is compiled in a moment.
#include "behaviour.h"

#include "json.h"

namespace touchstone::rpc_runtime {

Json Behaviour::protocol_version() { return 1; }

Json Behaviour::shown_usage(const Json& usage) { return usage; }

Json Behaviour::tools_list_id(const std::string& id) { return id; }

Json Behaviour::shown_tools(const Json& tools) { return tools; }

Json Behaviour::asked_messages(const Json& messages) { return messages; }

std::vector<Json> Behaviour::shown_tool_frames(const Json& frame) { return {frame}; }

Json Behaviour::asked_body(const Json& body) { return body; }

Json Behaviour::restored_messages(const Json& messages) { return messages; }

Json Behaviour::shown_models(const Json& models) { return models; }

Json Behaviour::disclosure_after_compact() { return nullptr; }

Json Behaviour::frames_about_events() { return Json::array(); }

bool Behaviour::accepts_extension_version(const Json& version) { return version == 1; }

std::string Behaviour::written_frame(const Json& frame) { return dump(frame) + "\n"; }

std::string Behaviour::written_extension_message(const Json& message) { return dump(message); }

std::string Behaviour::written_session(const Json& document) { return dump_pretty(document); }

}  // namespace touchstone::rpc_runtime
