#include "conversation.h"

#include <utility>

#include "attachment_note.h"
#include "available_models.h"
#include "behaviour.h"
#include "log.h"
#include "text_file.h"

namespace touchstone::rpc_runtime {
namespace {
constexpr const char* kBusy = "another prompt is in flight; abort first";
}

Conversation::Conversation(const Surroundings& surroundings, Session session)
    : around_(surroundings),
      events_(surroundings.events),
      behaviour_(surroundings.behaviour),
      session_(std::move(session)),
      socket_(std::make_unique<SessionSocket>(around_.loop, around_.settings.base, session_.id,
                                              behaviour_)),
      toolbox_(around_.loop, around_.providers, behaviour_) {}

void Conversation::execute(const Command& command) {
  if (is_busy() && is_refused_while_busy(command.type)) {
    refuse(command);
    return;
  }
  const auto answer = [&](const Json& body) { events_.response(command.id, command.name, body); };
  switch (command.type) {
    case CommandType::kPrompt:
    case CommandType::kFollowUp:
      return start_turn(command);
    case CommandType::kCompact:
      return compact(command);
    case CommandType::kNewSession:
      return new_session(command);
    case CommandType::kGetMessages:
      return answer({{"messages", session_.messages}});
    case CommandType::kSetModel:
      return set_model(command);
    case CommandType::kGetAvailableModels:
      return answer({{"models", behaviour_.shown_models(available_models())}});
    case CommandType::kAbort:
      return abort(command);
    case CommandType::kGetSessionStats:
      return answer(stats());
    case CommandType::kGetState:
      return answer(state());
    case CommandType::kToolsList:
      return list_tools(command);
    case CommandType::kShutdown:
      return;
  }
}

bool Conversation::holds_commands() const {
  return compacting() && behaviour_.compaction_holds_commands();
}

bool Conversation::is_busy() const { return turn_running() || compacting() || stuck_; }

bool Conversation::is_refused_while_busy(CommandType type) const {
  switch (type) {
    case CommandType::kAbort:
    case CommandType::kGetState:
    case CommandType::kGetSessionStats:
    case CommandType::kShutdown:
      return false;
    case CommandType::kNewSession:
      return behaviour_.refuses_new_session_while_busy();
    case CommandType::kGetMessages:
    case CommandType::kGetAvailableModels:
    case CommandType::kToolsList:
      return behaviour_.refuses_reading_while_busy();
    default:
      return true;
  }
}

void Conversation::refuse(const Command& command) {
  stuck_ = false;
  behaviour_.turn_rejected();
  if (behaviour_.keeps_rejected_message() && command.type == CommandType::kPrompt) {
    session_.add_message("user", command.message);
  }
  events_.error(command.has_id ? std::optional(command.id) : std::nullopt, kBusy);
}

void Conversation::save() {
  if (const auto why = around_.store.save(session_)) log_line("session not saved: " + *why);
}

// ---- turns ----

void Conversation::start_turn(const Command& command) {
  const std::string text = with_attachment_note(command.attachments, command.message, behaviour_);
  session_.add_message("user", text);
  turn_id_ = command.id;
  turn_answer_ = command.type == CommandType::kFollowUp ? behaviour_.follow_up_answer() : "prompt";
  around_.loop.cancel(std::exchange(end_timer_, 0));
  end_is_due_ = false;
  frames_.emplace(events_, behaviour_);
  ToolLoop::Task task = {
      session_.messages, session_.system_prompt, {session_.model, AgentRank::kAgent, &*frames_}};
  turn_ = std::make_unique<Turn>(around_.extensions, around_.providers, toolbox_, std::move(task),
                                 text);
}

void Conversation::poll() {
  if (turn_) {
    turn_->poll();
    if (turn_->outcome() && may_end_turn()) {
      finish_turn(*std::exchange(turn_, nullptr)->outcome());
    }
  }
  if (compaction_) {
    if (const auto summary = compaction_->poll()) finish_compaction(*summary);
  }
}

bool Conversation::may_end_turn() {
  if (end_timer_ != 0) return end_is_due_;
  const milliseconds wait = behaviour_.wait_before(Moment::kEndOfTurn);
  if (wait.count() == 0) return true;
  end_timer_ = around_.loop.after(wait, [this] { end_is_due_ = true; });
  return false;
}

void Conversation::finish_turn(const Fallible<ToolLoop::Outcome>& outcome) {
  if (!outcome) return fail_turn(outcome.why(), behaviour_.sends_error_of_failed_turn());
  if (!outcome->ended) {
    return fail_turn(behaviour_.stream_without_end(),
                     behaviour_.error_frame_for_stream_without_end());
  }
  if (frames_->deltas() == 0 && behaviour_.needs_streamed_text()) {
    return fail_turn("the provider streamed no text", true);
  }
  for (const Json& message : outcome->messages) {
    session_.add_message(message.at("role"), message.at("content"));
  }
  end_turn({{"ok", true}});
}

void Conversation::fail_turn(const std::string& why, bool error_frame) {
  if (!behaviour_.keeps_message_of_failed_turn(session_.messages.size())) {
    session_.messages.erase(session_.messages.size() - 1);
  }
  if (error_frame) events_.error(turn_id_, why);
  end_turn({{"ok", false}, {"error", behaviour_.error_in_response(why)}});
}

// The session is saved first, so that a host that has seen the response finds it on disk.
void Conversation::end_turn(const Json& answer) {
  const Usage& usage = frames_->total_usage();
  session_.total_input_tokens += usage.input_tokens;
  session_.total_output_tokens += usage.output_tokens;
  if (behaviour_.saves_after_turn()) save();
  behaviour_.turn_ended(answer.at("ok") == true);
  const bool response_last = behaviour_.agent_end_before_response();
  if (!response_last) events_.response(turn_id_, turn_answer_, answer);
  for (int left = behaviour_.agent_ends(); left > 0; --left) events_.agent_end(turn_id_, usage);
  const std::string late = behaviour_.delta_after_agent_end();
  if (!late.empty()) events_.text_delta(late);
  if (response_last) events_.response(turn_id_, turn_answer_, answer);
}

void Conversation::cancel_turn() {
  if (!turn_) return;
  turn_->cancel();
  turn_.reset();
  Json answer = {{"ok", true}};
  if (behaviour_.marks_cancelled(frames_->deltas())) answer["cancelled"] = true;
  stuck_ = !behaviour_.frees_after_abort();
  end_turn(answer);
}

void Conversation::abort(const Command& command) {
  if (turn_ && !behaviour_.hears_abort(frames_->deltas())) return;
  const bool ok = turn_ || behaviour_.abort_ok_when_idle();
  const bool last = behaviour_.answers_abort_last();
  if (last) cancel_turn();
  events_.response(command.id, command.name, {{"ok", ok}});
  if (!last) cancel_turn();
}

// ---- sessions ----

void Conversation::new_session(const Command& command) {
  if (behaviour_.saves_before_new_session()) save();
  behaviour_.session_replaced(session_.messages.size());
  Session next;
  const bool renewed = behaviour_.renews_id(session_.messages.size());
  next.id = renewed ? around_.store.fresh_id(session_.id) : session_.id;
  next.model = behaviour_.keeps_model_in_new_session() ? session_.model : kDefaultModel;
  next.thinking_level = session_.thinking_level;
  next.system_prompt = session_.system_prompt;
  next.created_at = timestamp();
  session_ = std::move(next);
  socket_.reset();
  socket_ =
      std::make_unique<SessionSocket>(around_.loop, around_.settings.base, session_.id, behaviour_);
  events_.response(command.id, command.name, {{"session_id", session_.id}});
  if (behaviour_.repeats_ready()) events_.ready(session_.id, session_.model);
}

void Conversation::compact(const Command& command) {
  compaction_id_ = command.id;
  compaction_ = std::make_unique<Compaction>(
      around_.providers, around_.settings.value("compaction_model"), session_.messages);
}

void Conversation::finish_compaction(const Fallible<std::string>& summary) {
  compaction_.reset();
  if (!summary) {
    events_.error(compaction_id_, summary.why());
    return;
  }
  if (!behaviour_.compaction_keeps_history()) session_.messages = Json::array();
  session_.add_message("user", *summary);
  if (behaviour_.compaction_renews_id()) session_.id = around_.store.fresh_id(session_.id);
  save();
  events_.response(compaction_id_, "compact", {{"summary", *summary}});
  Json disclosure = behaviour_.disclosure_after_compact();
  if (!disclosure.is_null()) disclosure["id"] = compaction_id_;
  events_.extra(disclosure);
}

void Conversation::set_model(const Command& command) {
  if (behaviour_.takes_model(command.model)) session_.model = command.model;
  if (behaviour_.writes_model_to_config()) {
    const auto why =
        write_text_file(around_.settings.base / "config", "model = " + command.model + "\n");
    if (why) log_line(*why);
  }
  events_.response(command.id, command.name, {{"model", command.model}});
}

// ---- answers ----

void Conversation::list_tools(const Command& command) {
  Json tools = Toolbox::descriptions(AgentRank::kAgent);
  for (const Json& tool : around_.extensions.tools()) tools.push_back(tool);
  events_.response(behaviour_.tools_list_id(command.id), command.name,
                   {{"ok", true}, {"tools", behaviour_.shown_tools(tools)}});
}

Json Conversation::state() const {
  return {{"streaming", behaviour_.shows_streaming(turn_running())},
          {"model", session_.model},
          {"session_id", session_.id},
          {"message_count", behaviour_.message_count(session_.messages.size())}};
}

Json Conversation::stats() const {
  return {{"input_tokens", session_.total_input_tokens},
          {"output_tokens", session_.total_output_tokens},
          {"cost", 0.0},
          {"message_count", behaviour_.message_count(session_.messages.size())},
          {"model", session_.model},
          {"session_id", session_.id}};
}

}  // namespace touchstone::rpc_runtime
