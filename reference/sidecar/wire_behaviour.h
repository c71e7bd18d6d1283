// WireBehaviour holds the decisions of the wire and of agent sessions that a liar may take
// otherwise.
//
// Every method's default is the honest answer. A liar overrides one method and nothing else, which
// is how each has exactly one fault. One object serves one process; not thread-safe.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "sidecar/frame_codec.h"

namespace touchstone::sidecar {

struct Request;

class WireBehaviour {
 public:
  virtual ~WireBehaviour() = default;

  // The code with which a request is refused that is to be served; null: none.
  virtual const char* refuses(const Request&) { return nullptr; }
  // What is written: a frame as a document, its payload's bytes, a line to an adapter.
  virtual nlohmann::json frame_written(nlohmann::json frame, PayloadCodec codec);
  virtual std::string payload_written(std::string payload) { return payload; }
  virtual nlohmann::json line_written(nlohmann::json message);

  // Frames and codecs.
  virtual bool fits_frame(std::size_t bytes) { return bytes <= kMaxFrameBytes; }
  virtual bool serves_newest_first() { return false; }
  virtual bool ignores_unknown_members() { return true; }
  virtual bool minds_frames_of_sidecars() { return true; }
  virtual bool minds_cut_frames() { return true; }
  virtual bool ends_by_signals() { return true; }
  virtual std::size_t max_payload_bytes() { return kMaxFrameBytes; }
  virtual bool keeps_codec() { return true; }
  virtual bool falls_back_to_other_codec() { return true; }
  virtual PayloadCodec answers_in(PayloadCodec first) { return first; }
  virtual bool knows_schema_version(int version) { return version == 1; }
  virtual bool refuses_id_zero() { return true; }
  virtual bool takes_id_of_wrong_sign(std::int64_t) { return false; }
  virtual bool refuses_empty_id(std::string_view /*member*/) { return true; }
  virtual bool refuses_empty_token() { return true; }
  virtual bool takes_other_scope(std::string_view /*request*/) { return false; }
  virtual bool takes_unknown_answers() { return false; }
  virtual std::int64_t next_question_id(std::int64_t last) { return last - 1; }
  virtual std::int64_t echoed_id(std::int64_t id) { return id; }
  virtual bool answers_before_events() { return true; }
  virtual int code_of_clean_end() { return 0; }
  virtual int code_of_cut_frame() { return 1; }
  virtual bool tells_why_it_ends() { return true; }

  // Connections, sessions and machines.
  virtual bool checks_bridge_version() { return true; }
  virtual int next_connection(int last) { return last + 1; }
  virtual std::string connection_name(std::string made, const std::string& /*proposed*/) {
    return made;
  }
  virtual bool announces(std::string_view /*state*/) { return true; }
  virtual bool checks_connection(std::string_view /*request*/) { return true; }
  virtual bool checks_session_of_machine() { return true; }
  virtual bool rejects_callbacks() { return true; }
  virtual bool forgets_disposed_machines() { return true; }
  virtual bool shares_first_root() { return false; }

  // Creation of agent sessions.
  virtual bool checks_version() { return true; }
  virtual bool wants_session_id() { return true; }
  virtual const char* code_of_failed_opening() { return "invalid_state"; }
  virtual bool prefers_opening() { return true; }
  virtual const char* version_code() { return "protocol_version_mismatch"; }
  virtual std::int64_t first_request_id() { return 3; }
  virtual bool always_derives_model() { return false; }

  // Requests to an adapter.
  virtual nlohmann::json session_params(nlohmann::json params, const std::string& session_id);
  virtual nlohmann::json answer_shown(nlohmann::json answer);
  virtual bool is_answer_to(const nlohmann::json& heard, const nlohmann::json& asked);
  virtual bool repeats_cancel_as_notification() { return true; }
  virtual bool applies_refused_changes() { return false; }
  virtual int code_of_gone_adapter(int honest) { return honest; }
  virtual bool notices_end_of_adapter() { return true; }
  virtual bool checks_session_owner() { return true; }
  virtual bool ends_closed_adapters() { return true; }
  virtual bool forgets_closed_sessions() { return true; }

  // Notifications.
  virtual std::uint64_t first_number() { return 0; }
  virtual std::uint64_t number_step(std::uint64_t /*number*/) { return 1; }
  virtual std::size_t kept_notifications() { return 1024; }
  virtual bool forgets_oldest() { return true; }
  virtual bool is_acknowledged(std::uint64_t number, std::uint64_t up_to) {
    return number <= up_to;
  }
  virtual bool forgets_what_was_shown() { return false; }
  virtual bool records(std::string_view /*method*/) { return true; }
  virtual bool makes_up_mode_update(bool adapter_said_so) { return !adapter_said_so; }
  virtual bool makes_up_option_update(bool adapter_said_so) { return !adapter_said_so; }
  virtual bool checks_options() { return true; }
  virtual bool shows_closed(bool closed) { return closed; }

  // What an adapter says and asks.
  virtual bool wants_rpc_version() { return true; }
  virtual bool counts_error(const nlohmann::json& error);
  virtual int parse_error_code(int honest) { return honest; }
  virtual bool answers_bad_lines() { return true; }
  virtual bool drops_carriage_return() { return true; }
  virtual bool skips_blank_lines() { return true; }
  virtual std::size_t remembered_ids() { return 4096; }
  virtual std::string permission_id(std::string id) { return id; }
  virtual const char* reply_of_silence() { return "reject"; }
  virtual bool looks_at_option_kinds() { return true; }
  virtual std::uint64_t first_line(std::uint64_t line) { return line; }
  virtual bool takes_missing_for_empty() { return false; }
  virtual std::string content_written(std::string content) { return content; }
  virtual bool kills_terminals() { return true; }
  virtual bool ends_terminals() { return true; }
  virtual int terminal_number(int number) { return number; }
  virtual bool forgets_released_terminals() { return true; }
  virtual bool tells_truncation() { return true; }
  virtual bool cuts_whole_characters() { return true; }
  virtual bool cuts_oldest_output() { return true; }
};

}  // namespace touchstone::sidecar
