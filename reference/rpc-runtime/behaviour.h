// Behaviour is every small decision that a liar, or an honest style, may take otherwise.
//
// The defaults are the honest runtime. Each liar in liars/ overrides exactly one of them (or one
// pair that only together is a fault) and may keep state of its own to do it late or rarely. The
// last section is what the contract leaves open: the styles in styles/ use it, and stay honest.
// Methods are called from the runtime's one thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "choices.h"
#include "json_fwd.h"

namespace touchstone::rpc_runtime {

enum class Leaving { kShutdown, kEndOfInput };

// Where an honest runtime may take its time.
enum class Moment { kReady, kCommand, kWrite, kEndOfTurn, kExit };

class Behaviour {
 public:
  Behaviour() = default;
  Behaviour(const Behaviour&) = delete;
  Behaviour& operator=(const Behaviour&) = delete;
  virtual ~Behaviour() = default;

  // Lines and commands.
  virtual std::size_t line_limit() { return kLineLimit; }
  virtual bool skips_blank_line(const std::string&) { return true; }
  virtual bool takes_carriage_returns() { return true; }
  virtual bool takes_line_without_end() { return true; }  // at the end of input
  virtual std::string line_as_read(const std::string& line) { return line; }
  virtual bool survives_malformed_line() { return true; }
  virtual bool refuses_repeated_members() { return true; }
  virtual bool accepts_numeric_id() { return false; }
  virtual bool names_unknown_command() { return false; }  // error frame with the line's id
  virtual bool takes_empty_message() { return true; }
  virtual bool reads_after_shutdown() { return false; }
  virtual bool takes_short_options() { return true; }
  virtual int usage_error_code() { return 2; }
  virtual void signals_wanted() {}  // asked once, before the runtime serves

  // Frames.
  virtual Json protocol_version();
  virtual std::string echoed_id(const std::string& id) { return id; }
  virtual Json shown_usage(const Json& usage);
  virtual std::string noise_before_error() { return {}; }
  virtual bool writes_null_error_id() { return false; }
  virtual bool repeats_body_as_member() { return false; }
  virtual std::string oversize_message() { return "frame exceeds 1 MiB limit"; }
  virtual Json tools_list_id(const std::string& id);
  virtual std::string follow_up_answer() { return "prompt"; }
  virtual Json shown_models(const Json& models);
  virtual Json shown_tools(const Json& tools);
  virtual bool answers_shutdown() { return false; }
  virtual bool holds_back_response(std::size_t) { return false; }  // its number, from 1
  virtual bool drops_frames_when_full() { return false; }
  virtual bool repeats_ready() { return false; }  // after new_session

  // Turns.
  virtual bool agent_end_before_response() { return true; }
  virtual int agent_ends() { return 1; }  // asked once at the end of each turn
  virtual void turn_rejected() {}
  virtual std::optional<std::string> id_of_agent_end(const std::string&) { return std::nullopt; }
  virtual bool sends_error_of_failed_turn() { return true; }
  virtual std::string error_in_response(const std::string& error) { return error; }
  virtual bool shows_streaming(bool streaming) { return streaming; }
  virtual void turn_ended(bool /*ok*/) {}
  virtual bool needs_streamed_text() { return false; }
  virtual bool accepts_empty_content() { return false; }
  virtual bool drops_delta(std::size_t) { return false; }     // its number in the turn, from 1
  virtual std::string delta_after_agent_end() { return {}; }  // empty: no such frame
  virtual bool refuses_new_session_while_busy() { return true; }
  virtual bool refuses_reading_while_busy() { return true; }  // get_messages and the like
  virtual bool keeps_rejected_message() { return false; }
  virtual bool keeps_message_of_failed_turn(std::size_t) { return true; }  // history's length
  virtual std::string escaped_path_character(char c) { return std::string("\\") + c; }
  virtual bool follow_up_takes_attachments() { return false; }
  virtual bool notes_no_attachments() { return false; }

  // Models and tools.
  virtual Json asked_messages(const Json& messages);  // as the model server is sent them
  virtual Json asked_body(const Json& body);          // with all that stands around them
  virtual std::string shell_folder() { return "."; }
  virtual bool error_frame_for_stream_without_end() { return false; }
  virtual std::string stream_without_end() { return "stream ended without Done"; }
  virtual bool takes_status_for_success(int) { return false; }  // other than 200
  virtual bool takes_cut_for_end(bool /*something came*/) { return false; }
  virtual bool forgets_earlier_usage() { return false; }
  virtual bool names_last_model() { return false; }
  virtual bool counts_usage_of_subagents() { return true; }
  virtual std::vector<Json> shown_tool_frames(const Json& frame);
  virtual bool fails_on_unknown_tool() { return false; }
  virtual bool fails_on_unusable_arguments(std::size_t) { return false; }  // calls in the answer
  virtual bool holds_results_until_all() { return false; }
  virtual bool kills_tool_on_abort() { return true; }

  // Aborts.
  virtual bool hears_abort(std::size_t) { return true; }      // deltas sent so far
  virtual bool marks_cancelled(std::size_t) { return true; }  // deltas sent so far
  virtual bool answers_abort_last() { return true; }
  virtual bool abort_ok_when_idle() { return true; }
  virtual bool frees_after_abort() { return true; }
  virtual bool keeps_late_text() { return false; }
  virtual bool settles_aborted_stream() { return true; }

  // Sessions.
  virtual bool restores_model() { return true; }
  virtual Json restored_messages(const Json& messages);
  virtual bool keeps_id_on_continue(bool /*asked for by its whole id*/) { return true; }
  virtual bool keeps_profiles_apart() { return true; }
  virtual bool command_line_model_wins() { return true; }
  virtual bool resumes_unknown_session_as_new() { return false; }
  virtual bool refuses_ambiguous_fragment() { return true; }
  virtual bool finds_by_part() { return true; }
  virtual bool resumes_damaged_as_new() { return false; }
  virtual std::optional<std::string> first_id() { return std::nullopt; }
  virtual bool saves_in_place() { return false; }
  virtual bool saves_empty_session() { return false; }
  virtual bool saves_before_new_session() { return true; }
  virtual bool saves_after_turn() { return true; }
  virtual bool saves_when(Leaving) { return true; }
  virtual bool rewrites_title() { return false; }
  virtual bool keeps_model_in_new_session() { return true; }
  virtual bool renews_id(std::size_t) { return true; }  // messages of the old session
  virtual bool takes_model(const std::string&) { return true; }
  virtual bool writes_model_to_config() { return false; }
  virtual std::size_t message_count(std::size_t count) { return count; }
  virtual void session_replaced(std::size_t) {}  // messages of the old one
  virtual bool compaction_keeps_history() { return false; }
  virtual bool compaction_renews_id() { return false; }
  virtual bool compaction_holds_commands() { return true; }
  virtual Json disclosure_after_compact();  // null: no such frame
  virtual bool reads_system_file() { return true; }
  virtual bool removes_run_files() { return true; }

  // Events from the inbox, which revision 0.3.5 takes without a word.
  virtual Json frames_about_events();
  virtual bool prompts_by_events() { return false; }

  // Extensions.
  virtual bool takes_bare_extension_lines() { return false; }
  virtual bool takes_any_reply() { return false; }
  virtual bool shows_thinking_as_text() { return false; }
  virtual bool clears_extension_environment() { return true; }
  virtual bool restarts_failed_extension() { return true; }
  virtual bool accepts_extension_version(const Json& version);
  virtual bool refuses_repeated_model() { return true; }
  virtual bool loads_past_bad_plugin() { return true; }
  virtual std::size_t extension_frame_limit() { return kExtensionFrameLimit; }
  virtual bool waits_without_limit_for_extensions() { return false; }
  virtual bool fails_on_bad_notification() { return false; }
  virtual bool reads_nested_events() { return true; }
  virtual bool sends_extension_shutdown() { return true; }
  virtual bool kills_stubborn_extension() { return true; }

  // The end.
  virtual bool waits_for_running_turn() { return true; }
  virtual int exit_code(Leaving) { return 0; }

  // Freedom: what another honest runtime may do in its own way.
  virtual std::string written_frame(const Json& frame);  // with its line end
  virtual std::string written_extension_message(const Json& message);
  virtual std::string written_session(const Json& document);
  virtual std::string session_id(const std::string& drawn) { return drawn; }
  virtual std::string version() { return kVersion; }
  virtual std::string attachment_label() { return "Attached files: "; }
  virtual std::chrono::milliseconds wait_before(Moment) { return {}; }  // asked at each of them
  virtual std::size_t read_size() { return kReadChunk; }                // at most
  virtual std::size_t write_size() { return SIZE_MAX; }                 // of one write to the host
};

}  // namespace touchstone::rpc_runtime
