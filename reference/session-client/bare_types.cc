#include "session-client/bare_types.h"

#include <deque>

namespace touchstone::session_client {
namespace {

using Kind = BareType::Kind;
using T = const BareType*;

// Every type lives as long as the program.
T keep(BareType type) {
  static std::deque<BareType> kept;
  kept.push_back(std::move(type));
  return &kept.back();
}

T plain(Kind kind, unsigned bytes = 0) {
  BareType type;
  type.kind = kind;
  type.bytes = bytes;
  return keep(type);
}

T of(Kind kind, T inner) {
  BareType type;
  type.kind = kind;
  type.inner = inner;
  return keep(type);
}

T names(std::vector<std::string> all) {
  BareType type;
  type.kind = Kind::kName;
  unsigned number = 0;
  for (std::string& name : all) type.names.emplace_back(++number, std::move(name));
  return keep(type);
}

T record(std::vector<BareType::Field> fields) {
  BareType type;
  type.kind = Kind::kStruct;
  type.fields = std::move(fields);
  return keep(type);
}

T choice(std::string tag, std::vector<std::pair<unsigned, BareType::Field>> choices) {
  BareType type;
  type.kind = Kind::kChoice;
  type.tag = std::move(tag);
  type.choices = std::move(choices);
  return keep(type);
}

T optional(T inner) { return of(Kind::kOptional, inner); }
T list(T inner) { return of(Kind::kList, inner); }

struct Shapes {
  T text = plain(Kind::kText);
  T json = plain(Kind::kJsonText);
  T flag = plain(Kind::kBool);
  T u16 = plain(Kind::kUnsigned, 2);
  T u32 = plain(Kind::kUnsigned, 4);
  T u64 = plain(Kind::kUnsigned, 8);
  T i64 = plain(Kind::kSigned, 8);
  T nothing = record({});
  T texts = of(Kind::kTextMap, text);
  T encoding = names({"utf8", "base64"});
  T runtime = names({"java_script", "python", "web_assembly"});
  T operation = names({"read_file", "write_file", "create_dir", "mkdir", "exists", "stat", "lstat",
                       "read_dir", "remove_file", "remove_dir", "rename", "realpath", "symlink",
                       "read_link", "link", "chmod", "chown", "utimes", "truncate"});

  T policy = optional(of(Kind::kPolicy, names({"allow", "ask", "deny"})));
  T permissions = optional(record({{"fs", policy},
                                   {"network", policy},
                                   {"child_process", policy},
                                   {"process", policy},
                                   {"env", policy},
                                   {"tool", policy}}));
  T entry = record({{"path", text},
                    {"kind", names({"file", "directory", "symlink"})},
                    {"mode", optional(u32)},
                    {"uid", optional(u32)},
                    {"gid", optional(u32)},
                    {"content", optional(text)},
                    {"encoding", optional(encoding)},
                    {"target", optional(text)},
                    {"executable", flag}});
  T root = record({{"mode", names({"ephemeral", "read_only"})},
                   {"disable_default_base_layer", flag},
                   {"lowers", list(nothing)},
                   {"bootstrap_entries", list(entry)}});
  T stat = record({{"mode", u32},
                   {"size", u64},
                   {"blocks", u64},
                   {"dev", u64},
                   {"rdev", u64},
                   {"is_directory", flag},
                   {"is_symbolic_link", flag},
                   {"atime_ms", u64},
                   {"mtime_ms", u64},
                   {"ctime_ms", u64},
                   {"birthtime_ms", u64},
                   {"ino", u64},
                   {"nlink", u64},
                   {"uid", u32},
                   {"gid", u32}});

  T asked() const {
    return choice(
        "type",
        {{1,
          {"authenticate",
           record({{"client_name", text}, {"auth_token", text}, {"bridge_version", u32}})}},
         {2,
          {"open_session",
           record({{"placement",
                    choice("kind", {{1, {"shared", record({{"pool", optional(text)}})}}})},
                   {"metadata", texts}})}},
         {3,
          {"create_vm", record({{"runtime", runtime},
                                {"metadata", texts},
                                {"root_filesystem", root},
                                {"permissions", permissions}})}},
         {4,
          {"create_session", record({{"agent_type", text},
                                     {"runtime", runtime},
                                     {"adapter_entrypoint", text},
                                     {"args", list(text)},
                                     {"env", texts},
                                     {"cwd", text},
                                     {"mcp_servers", list(json)},
                                     {"protocol_version", u64},
                                     {"client_capabilities", json}})}},
         {5,
          {"session_request",
           record({{"session_id", text}, {"method", text}, {"params", optional(json)}})}},
         {6,
          {"get_session_state",
           record({{"session_id", text}, {"acknowledged_sequence_number", optional(u64)}})}},
         {7, {"close_agent_session", record({{"session_id", text}})}},
         {8,
          {"dispose_vm",
           record({{"reason", names({"requested", "connection_closed", "host_shutdown"})}})}},
         {10,
          {"configure_vm", record({{"mounts", list(nothing)},
                                   {"software", list(nothing)},
                                   {"permissions", permissions},
                                   {"module_access_cwd", optional(text)},
                                   {"instructions", list(text)},
                                   {"projected_modules", list(nothing)},
                                   {"command_permissions", texts},
                                   {"allowed_node_builtins", list(text)},
                                   {"loopback_exempt_ports", list(u16)}})}},
         {17,
          {"guest_filesystem_call", record({{"operation", operation},
                                            {"path", text},
                                            {"destination_path", optional(text)},
                                            {"target", optional(text)},
                                            {"content", optional(text)},
                                            {"encoding", optional(encoding)},
                                            {"recursive", flag},
                                            {"mode", optional(u32)},
                                            {"uid", optional(u32)},
                                            {"gid", optional(u32)},
                                            {"atime_ms", optional(u64)},
                                            {"mtime_ms", optional(u64)},
                                            {"len", optional(u64)}})}},
         {18, {"snapshot_root_filesystem", nothing}}});
  }

  T answered() const {
    const T state = optional(json);
    return choice(
        "type",
        {{1,
          {"authenticated",
           record({{"sidecar_id", text}, {"connection_id", text}, {"max_frame_bytes", u32}})}},
         {2, {"session_opened", record({{"session_id", text}, {"owner_connection_id", text}})}},
         {3, {"vm_created", record({{"vm_id", text}})}},
         {4,
          {"session_created", record({{"session_id", text},
                                      {"pid", optional(u32)},
                                      {"modes", state},
                                      {"config_options", list(json)},
                                      {"agent_capabilities", state},
                                      {"agent_info", state}})}},
         {5, {"session_rpc", record({{"session_id", text}, {"response", json}})}},
         {6,
          {"session_state",
           record({{"session_id", text},
                   {"agent_type", text},
                   {"process_id", text},
                   {"pid", optional(u32)},
                   {"closed", flag},
                   {"modes", state},
                   {"config_options", list(json)},
                   {"agent_capabilities", state},
                   {"agent_info", state},
                   {"events", list(record({{"sequence_number", u64}, {"notification", json}}))}})}},
         {7, {"agent_session_closed", record({{"session_id", text}})}},
         {8, {"vm_disposed", record({{"vm_id", text}})}},
         {10, {"vm_configured", record({{"applied_mounts", u32}, {"applied_software", u32}})}},
         {17,
          {"guest_filesystem_result", record({{"operation", operation},
                                              {"path", text},
                                              {"content", optional(text)},
                                              {"encoding", optional(encoding)},
                                              {"entries", optional(list(text))},
                                              {"stat", optional(stat)},
                                              {"exists", optional(flag)},
                                              {"target", optional(text)}})}},
         {18, {"root_filesystem_snapshot", record({{"entries", list(entry)}})}},
         {32, {"rejected", record({{"code", text}, {"message", text}})}}});
  }

  T told() const {
    return choice(
        "type",
        {{1,
          {"vm_lifecycle",
           record({{"state", names({"creating", "ready", "disposing", "disposed", "failed"})}})}},
         {4, {"structured", record({{"name", text}, {"detail", texts}})}}});
  }

  T wanted() const {
    return choice("type",
                  {{2,
                    {"permission_request",
                     record({{"session_id", text}, {"permission_id", text}, {"params", json}})}},
                   {3, {"acp_request", record({{"session_id", text}, {"request", json}})}}});
  }

  T given() const {
    return choice("type", {{2,
                            {"permission_request_result", record({{"permission_id", text},
                                                                  {"reply", optional(text)},
                                                                  {"error", optional(text)}})}},
                           {3,
                            {"acp_request_result",
                             record({{"response", optional(json)}, {"error", optional(text)}})}}});
  }

  T frame() const {
    const T schema = record({{"name", text}, {"version", u16}});
    const BareType::Field connection{"connection_id", text};
    const BareType::Field session{"session_id", text};
    const T owner = choice("scope", {{1, {"connection", record({connection})}},
                                     {2, {"session", record({connection, session})}},
                                     {3, {"vm", record({connection, session, {"vm_id", text}})}}});
    const auto numbered = [&](T payload) {
      return record(
          {{"schema", schema}, {"request_id", i64}, {"ownership", owner}, {"payload", payload}});
    };
    return choice(
        "frame_type",
        {{1, {"request", numbered(asked())}},
         {2, {"response", numbered(answered())}},
         {3, {"event", record({{"schema", schema}, {"ownership", owner}, {"payload", told()}})}},
         {4, {"sidecar_request", numbered(wanted())}},
         {5, {"sidecar_response", numbered(given())}}});
  }
};

}  // namespace

const BareType& frame_type() {
  static const T kFrame = Shapes().frame();
  return *kFrame;
}

}  // namespace touchstone::session_client
