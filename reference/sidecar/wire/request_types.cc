#include "sidecar/wire/shared_types.h"

namespace touchstone::sidecar::wire {
namespace {

const Type kMode = words({"allow", "ask", "deny"});
const Type kMaybeMode = optional(kMode);
const Type kPathRule =
    record({{"mode", &kMode}, {"operations", &kTexts, "[]"}, {"paths", &kTexts, "[]"}});
const Type kPatternRule =
    record({{"mode", &kMode}, {"operations", &kTexts, "[]"}, {"patterns", &kTexts, "[]"}});
const Type kPathRuleList = list(kPathRule);
const Type kPatternRuleList = list(kPatternRule);
const Type kPathRules = record({{"default", &kMaybeMode, "null"}, {"rules", &kPathRuleList, "[]"}});
const Type kPatternRules =
    record({{"default", &kMaybeMode, "null"}, {"rules", &kPatternRuleList, "[]"}});
const Type kPathPolicy{Kind::kEither, nullptr, {}, {}, {}, {{"", 1, &kMode}, {"", 2, &kPathRules}}};
const Type kPatternPolicy{
    Kind::kEither, nullptr, {}, {}, {}, {{"", 1, &kMode}, {"", 2, &kPatternRules}}};
const Type kMaybePaths = optional(kPathPolicy);
const Type kMaybePatterns = optional(kPatternPolicy);
const Type kPermissions = record({{"fs", &kMaybePaths, "null"},
                                  {"network", &kMaybePatterns, "null"},
                                  {"child_process", &kMaybePatterns, "null"},
                                  {"process", &kMaybePatterns, "null"},
                                  {"env", &kMaybePatterns, "null"},
                                  {"tool", &kMaybePatterns, "null"}});
const Type kMaybePermissions = optional(kPermissions);

const Type kAuthenticate =
    record({{"client_name", &kText}, {"auth_token", &kText}, {"bridge_version", &kU32}});

const Type kShared = record({{"pool", &kMaybeText, "null"}});
const Type kExplicit = record({{"sidecar_id", &kText}});
const Type kPlacement = choice("kind", {{"shared", 1, &kShared}, {"explicit", 2, &kExplicit}});
const Type kOpenSession = record({{"placement", &kPlacement}, {"metadata", &kTextMap}});

const Type kSnapshot = record({{"entries", &kEntries}});
const Type kBundled{Kind::kRecord, nullptr, {}, {}, {}, {}, true};
const Type kLower =
    choice("kind", {{"snapshot", 1, &kSnapshot}, {"bundled_base_filesystem", 2, &kBundled}});
const Type kLowers = list(kLower);
const Type kRoot = record({{"mode", &kRootMode, "\"ephemeral\""},
                           {"disable_default_base_layer", &kBool, "false"},
                           {"lowers", &kLowers, "[]"},
                           {"bootstrap_entries", &kEntries, "[]"}});
const Type kCreateVm = record({{"runtime", &kRuntime},
                               {"metadata", &kTextMap},
                               {"root_filesystem", &kRoot, "{}"},
                               {"permissions", &kMaybePermissions, "null"}});
const Type kCreateSession =
    record({{"agent_type", &kText},
            {"runtime", &kRuntime, "\"java_script\""},
            {"adapter_entrypoint", &kText},
            {"args", &kTexts, "[]"},
            {"env", &kTextMap, "{}"},
            {"cwd", &kText},
            {"mcp_servers", &kJsons, "[]"},
            {"protocol_version", &kU64, "1"},
            {"client_capabilities", &kJson,
             R"({"fs":{"readTextFile":true,"writeTextFile":true},"terminal":true})"}});
const Type kSessionRequest =
    record({{"session_id", &kText}, {"method", &kText}, {"params", &kMaybeJson, "null"}});
const Type kGetSessionState =
    record({{"session_id", &kText}, {"acknowledged_sequence_number", &kMaybeU64, "null"}});
const Type kOfSession = record({{"session_id", &kText}});
const Type kReason = words({"requested", "connection_closed", "host_shutdown"});
const Type kDisposeVm = record({{"reason", &kReason}});

const Type kPlugin = record({{"id", &kText}, {"config", &kJson, "null"}});
const Type kMount = record({{"guest_path", &kText}, {"read_only", &kBool}, {"plugin", &kPlugin}});
const Type kMounts = list(kMount);
const Type kSoftware = record({{"package_name", &kText}, {"root", &kText}});
const Type kSoftwareList = list(kSoftware);
const Type kModule = record({{"package_name", &kText}, {"entrypoint", &kText}});
const Type kModules = list(kModule);
const Type kTier = words({"full", "read-write", "read-only", "isolated"});
const Type kTierMap = map(kTier);
const Type kMaybeTier = optional(kTier);
const Type kPorts = list(kU16);
const Type kConfigureVm = record({{"mounts", &kMounts, "[]"},
                                  {"software", &kSoftwareList, "[]"},
                                  {"permissions", &kMaybePermissions, "null"},
                                  {"module_access_cwd", &kMaybeText, "null"},
                                  {"instructions", &kTexts, "[]"},
                                  {"projected_modules", &kModules, "[]"},
                                  {"command_permissions", &kTierMap, "{}"},
                                  {"allowed_node_builtins", &kTexts, "[]"},
                                  {"loopback_exempt_ports", &kPorts, "[]"}});

const Type kExample = record({{"description", &kText}, {"input", &kJson}});
const Type kExamples = list(kExample);
const Type kTool = record({{"description", &kText},
                           {"input_schema", &kJson},
                           {"timeout_ms", &kMaybeU64, "null"},
                           {"examples", &kExamples, "[]"}});
const Type kToolMap = map(kTool);
const Type kRegisterToolkit =
    record({{"name", &kText}, {"description", &kText}, {"tools", &kToolMap}});

const Type kOfLayer = record({{"layer_id", &kText}});
const Type kCreateOverlay = record({{"mode", &kRootMode, "\"ephemeral\""},
                                    {"upper_layer_id", &kMaybeText, "null"},
                                    {"lower_layer_ids", &kTexts, "[]"}});
const Type kGuestCall = record({{"operation", &kGuestOperation},
                                {"path", &kText},
                                {"destination_path", &kMaybeText, "null"},
                                {"target", &kMaybeText, "null"},
                                {"content", &kMaybeText, "null"},
                                {"encoding", &kMaybeEncoding, "null"},
                                {"recursive", &kBool, "false"},
                                {"mode", &kMaybeU32, "null"},
                                {"uid", &kMaybeU32, "null"},
                                {"gid", &kMaybeU32, "null"},
                                {"atime_ms", &kMaybeU64, "null"},
                                {"mtime_ms", &kMaybeU64, "null"},
                                {"len", &kMaybeU64, "null"}});
const Type kMaybeRuntime = optional(kRuntime);
const Type kExecute = record({{"process_id", &kText},
                              {"command", &kMaybeText, "null"},
                              {"runtime", &kMaybeRuntime, "null"},
                              {"entrypoint", &kMaybeText, "null"},
                              {"args", &kTexts},
                              {"env", &kTextMap, "{}"},
                              {"cwd", &kMaybeText, "null"},
                              {"wasm_permission_tier", &kMaybeTier, "null"}});
const Type kOfProcess = record({{"process_id", &kText}});
const Type kWriteStdin = record({{"process_id", &kText}, {"chunk", &kBytes}});
const Type kKill = record({{"process_id", &kText}, {"signal", &kText}});
const Type kFindListener = record(
    {{"host", &kMaybeText, "null"}, {"port", &kMaybeU16, "null"}, {"path", &kMaybeText, "null"}});
const Type kFindUdp = record({{"host", &kMaybeText, "null"}, {"port", &kMaybeU16, "null"}});
const Type kHostCall =
    record({{"operation", &kHostOperation}, {"path", &kText}, {"payload_size_bytes", &kU64}});
const Type kAskHost = record({{"capability", &kText}, {"reason", &kText}});
const Type kLoad = record({{"key", &kText}});
const Type kFlush = record({{"key", &kText}, {"payload_size_bytes", &kU64}});
const Type kFetch = record({{"port", &kU16},
                            {"method", &kText},
                            {"path", &kText},
                            {"headers_json", &kText},
                            {"body", &kMaybeText, "null"}});

const Type kRequests = choice("type", {{"authenticate", 1, &kAuthenticate},
                                       {"open_session", 2, &kOpenSession},
                                       {"create_vm", 3, &kCreateVm},
                                       {"create_session", 4, &kCreateSession},
                                       {"session_request", 5, &kSessionRequest},
                                       {"get_session_state", 6, &kGetSessionState},
                                       {"close_agent_session", 7, &kOfSession},
                                       {"dispose_vm", 8, &kDisposeVm},
                                       {"bootstrap_root_filesystem", 9, &kSnapshot},
                                       {"configure_vm", 10, &kConfigureVm},
                                       {"register_toolkit", 11, &kRegisterToolkit},
                                       {"create_layer", 12, &kNothing},
                                       {"seal_layer", 13, &kOfLayer},
                                       {"import_snapshot", 14, &kSnapshot},
                                       {"export_snapshot", 15, &kOfLayer},
                                       {"create_overlay", 16, &kCreateOverlay},
                                       {"guest_filesystem_call", 17, &kGuestCall},
                                       {"snapshot_root_filesystem", 18, &kNothing},
                                       {"execute", 19, &kExecute},
                                       {"write_stdin", 20, &kWriteStdin},
                                       {"close_stdin", 21, &kOfProcess},
                                       {"kill_process", 22, &kKill},
                                       {"get_process_snapshot", 23, &kNothing},
                                       {"find_listener", 24, &kFindListener},
                                       {"find_bound_udp", 25, &kFindUdp},
                                       {"get_signal_state", 26, &kOfProcess},
                                       {"get_zombie_timer_count", 27, &kNothing},
                                       {"host_filesystem_call", 28, &kHostCall},
                                       {"permission_request", 29, &kAskHost},
                                       {"persistence_load", 30, &kLoad},
                                       {"persistence_flush", 31, &kFlush},
                                       {"vm_fetch", 32, &kFetch}});

}  // namespace

const Type& request_payload() { return kRequests; }

}  // namespace touchstone::sidecar::wire
