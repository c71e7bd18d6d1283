#include "sidecar/wire/shared_types.h"

namespace touchstone::sidecar::wire {
namespace {

const Type kAuthenticated =
    record({{"sidecar_id", &kText}, {"connection_id", &kText}, {"max_frame_bytes", &kU32}});
const Type kSessionOpened = record({{"session_id", &kText}, {"owner_connection_id", &kText}});
const Type kNamesVm = record({{"vm_id", &kText}});
const Type kSessionCreated = record({{"session_id", &kText},
                                     {"pid", &kMaybeU32, "null"},
                                     {"modes", &kMaybeJson, "null"},
                                     {"config_options", &kJsons},
                                     {"agent_capabilities", &kMaybeJson, "null"},
                                     {"agent_info", &kMaybeJson, "null"}});
const Type kSessionRpc = record({{"session_id", &kText}, {"response", &kJson}});
const Type kSequenced = record({{"sequence_number", &kU64}, {"notification", &kJson}});
const Type kSequencedList = list(kSequenced);
const Type kSessionState = record({{"session_id", &kText},
                                   {"agent_type", &kText},
                                   {"process_id", &kText},
                                   {"pid", &kMaybeU32, "null"},
                                   {"closed", &kBool},
                                   {"modes", &kMaybeJson, "null"},
                                   {"config_options", &kJsons},
                                   {"agent_capabilities", &kMaybeJson, "null"},
                                   {"agent_info", &kMaybeJson, "null"},
                                   {"events", &kSequencedList}});
const Type kNamesSession = record({{"session_id", &kText}});
const Type kCount = record({{"entry_count", &kU32}});
const Type kConfigured = record({{"applied_mounts", &kU32}, {"applied_software", &kU32}});
const Type kRegistered =
    record({{"toolkit", &kText}, {"command_count", &kU32}, {"prompt_markdown", &kText}});
const Type kNamesLayer = record({{"layer_id", &kText}});
const Type kExported = record({{"layer_id", &kText}, {"entries", &kEntries}});
const Type kStat = record({{"mode", &kU32},
                           {"size", &kU64},
                           {"blocks", &kU64},
                           {"dev", &kU64},
                           {"rdev", &kU64},
                           {"is_directory", &kBool},
                           {"is_symbolic_link", &kBool},
                           {"atime_ms", &kU64},
                           {"mtime_ms", &kU64},
                           {"ctime_ms", &kU64},
                           {"birthtime_ms", &kU64},
                           {"ino", &kU64},
                           {"nlink", &kU64},
                           {"uid", &kU32},
                           {"gid", &kU32}});
const Type kMaybeStat = optional(kStat);
const Type kGuestResult = record({{"operation", &kGuestOperation},
                                  {"path", &kText},
                                  {"content", &kMaybeText, "null"},
                                  {"encoding", &kMaybeEncoding, "null"},
                                  {"entries", &kMaybeTexts, "null"},
                                  {"stat", &kMaybeStat, "null"},
                                  {"exists", &kMaybeBool, "null"},
                                  {"target", &kMaybeText, "null"}});
const Type kSnapshot = record({{"entries", &kEntries}});
const Type kStarted = record({{"process_id", &kText}, {"pid", &kMaybeU32, "null"}});
const Type kWritten = record({{"process_id", &kText}, {"accepted_bytes", &kU64}});
const Type kNamesProcess = record({{"process_id", &kText}});
const Type kStatus = words({"running", "exited", "stopped"});
const Type kProcess = record({{"process_id", &kText},
                              {"pid", &kU32},
                              {"ppid", &kU32},
                              {"pgid", &kU32},
                              {"sid", &kU32},
                              {"driver", &kText},
                              {"command", &kText},
                              {"args", &kTexts},
                              {"cwd", &kText},
                              {"status", &kStatus},
                              {"exit_code", &kMaybeI32, "null"}});
const Type kProcesses = list(kProcess);
const Type kProcessSnapshot = record({{"processes", &kProcesses}});
const Type kSocket = record({{"process_id", &kText},
                             {"host", &kMaybeText, "null"},
                             {"port", &kMaybeU16, "null"},
                             {"path", &kMaybeText, "null"}});
const Type kMaybeSocket = optional(kSocket);
const Type kListener = record({{"listener", &kMaybeSocket, "null"}});
const Type kBoundUdp = record({{"socket", &kMaybeSocket, "null"}});
const Type kHandlers = map(kJson);  // none is ever set here
const Type kSignals = record({{"process_id", &kText}, {"handlers", &kHandlers}});
const Type kTimers = record({{"count", &kU64}});
const Type kRejected = record({{"code", &kText}, {"message", &kText}});
const Type kFetched = record({{"response_json", &kText}});

const Type kResponses = choice("type", {{"authenticated", 1, &kAuthenticated},
                                        {"session_opened", 2, &kSessionOpened},
                                        {"vm_created", 3, &kNamesVm},
                                        {"session_created", 4, &kSessionCreated},
                                        {"session_rpc", 5, &kSessionRpc},
                                        {"session_state", 6, &kSessionState},
                                        {"agent_session_closed", 7, &kNamesSession},
                                        {"vm_disposed", 8, &kNamesVm},
                                        {"root_filesystem_bootstrapped", 9, &kCount},
                                        {"vm_configured", 10, &kConfigured},
                                        {"toolkit_registered", 11, &kRegistered},
                                        {"layer_created", 12, &kNamesLayer},
                                        {"layer_sealed", 13, &kNamesLayer},
                                        {"snapshot_imported", 14, &kNamesLayer},
                                        {"snapshot_exported", 15, &kExported},
                                        {"overlay_created", 16, &kNamesLayer},
                                        {"guest_filesystem_result", 17, &kGuestResult},
                                        {"root_filesystem_snapshot", 18, &kSnapshot},
                                        {"process_started", 19, &kStarted},
                                        {"stdin_written", 20, &kWritten},
                                        {"stdin_closed", 21, &kNamesProcess},
                                        {"process_killed", 22, &kNamesProcess},
                                        {"process_snapshot", 23, &kProcessSnapshot},
                                        {"listener_snapshot", 24, &kListener},
                                        {"bound_udp_snapshot", 25, &kBoundUdp},
                                        {"signal_state", 26, &kSignals},
                                        {"zombie_timer_count", 27, &kTimers},
                                        {"rejected", 32, &kRejected},
                                        {"vm_fetch_result", 33, &kFetched}});

}  // namespace

const Type& response_payload() { return kResponses; }

}  // namespace touchstone::sidecar::wire
