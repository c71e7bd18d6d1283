// Behaviour holds the decisions of the use cases that a liar may take otherwise.
//
// Every method's default is the honest answer. A liar overrides one method and nothing else, which
// is how each has exactly one fault. One object serves one process; not thread-safe.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "agent-lifecycle/agent.h"
#include "agent-lifecycle/context_path.h"
#include "agent-lifecycle/ports.h"
#include "agent-lifecycle/run_folder.h"

namespace touchstone::agent_lifecycle {

class Behaviour {
 public:
  virtual ~Behaviour() = default;

  // One use case; driver.cc has the honest one.
  virtual Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports);

  // One call of a port, from which every use case learns what it knows.
  virtual Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) {
    return port.call(method, params);
  }

  // How often a call is answered.
  virtual int answers(const std::string&) { return 1; }

  virtual int exit_code() { return 0; }

  virtual std::string run_folder(std::string_view root, std::string_view agent_id) {
    return run_folder_of(root, agent_id);
  }

  virtual std::string context_path(std::string_view name,
                                   const std::function<bool(std::string_view)>& is_taken) {
    return context_path_for(name, is_taken);
  }

  virtual std::string convention_file(std::string_view root, std::string_view markdown) {
    return compose_convention_file(root, markdown);
  }

  // Whether a convention file is written before the agent starts.
  virtual bool injects_before_spawn() { return true; }

  virtual std::string spawn_folder(const std::string& run_folder, const Project&) {
    return run_folder;
  }

  // What goes to the terminal of an agent that takes its context there.
  virtual std::string stdin_text(const std::string& context) { return context; }

  // What the driver's own filesystem and terminals do.
  virtual std::string own_path(const std::string& path) { return path; }
  virtual std::string own_content(const std::string& /*path*/, const std::string& content) {
    return content;
  }
  virtual bool fails_to_write() { return true; }
  virtual Json own_size(const Json& size) { return size; }
  virtual std::string own_typing(const std::string& data) { return data; }
  virtual bool ends_programs() { return true; }

  // Whether a session is kept for an agent that could not be started.
  virtual bool registers_failed_spawn() { return false; }
};

}  // namespace touchstone::agent_lifecycle
