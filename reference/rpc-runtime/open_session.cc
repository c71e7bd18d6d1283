#include "open_session.h"

#include <utility>

#include "behaviour.h"

namespace touchstone::rpc_runtime {
namespace {

Session fresh_session(const Settings& settings, const SessionStore& store) {
  Session session;
  session.id = store.fresh_id("");
  session.model = settings.value("model").value_or(kDefaultModel);
  session.thinking_level = settings.value("thinking").value_or(kDefaultThinkingLevel);
  session.created_at = timestamp();
  return session;
}

}  // namespace

Fallible<Session> open_session(const Settings& settings, const SessionStore& store,
                               Behaviour& behaviour) {
  const Options& options = settings.options;
  Session session = fresh_session(settings, store);
  if (options.resume) {
    auto stored = store.find(*options.resume);
    const bool damaged = !stored && stored.why().find(".json") != std::string::npos;
    const bool as_new = behaviour.resumes_unknown_session_as_new() ||
                        (damaged && behaviour.resumes_damaged_as_new());
    if (!stored && !as_new) return Failure{stored.why()};
    if (stored) {
      if (!behaviour.restores_model()) stored->model = session.model;
      if (!behaviour.keeps_id_on_continue(*options.resume == stored->id)) stored->id = session.id;
      stored->messages = behaviour.restored_messages(stored->messages);
      session = std::move(*stored);
    }
  }
  const bool model_applies = !options.resume || behaviour.command_line_model_wins();
  if (options.model && model_applies) session.model = *options.model;
  if (options.system) {
    session.system_prompt =
        behaviour.reads_system_file() ? settings.system_prompt() : options.system;
  }
  return session;
}

}  // namespace touchstone::rpc_runtime
