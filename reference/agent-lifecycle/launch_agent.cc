#include "agent-lifecycle/launch_agent.h"

#include "agent-lifecycle/agent_store.h"

namespace touchstone::agent_lifecycle {
namespace {

// What the steps of one launch learn and hand on.
struct Launch {
  Ports& ports;
  Behaviour& behaviour;
  Project project;
  std::string agent_id;
  Json size;
  Agent agent = {};
  Json profile = {};
  std::string context = {};
  std::string run_folder = {};
  Json spec = {};
  std::string session_id = {};
};

Failure bad_answer(const std::string& what) { return Failure::with_code("BAD_PORT_ANSWER", what); }

Outcome<Json> size_param(const Json& params) {
  Json size = Json::object();
  for (const char* name : {"rows", "cols"}) {
    const auto found = params.find(name);
    if (found == params.end() || !found->is_number_integer() || *found <= 0) {
      return Failure::bad_params(std::string("parameter ") + name + " must be a positive integer");
    }
    size[name] = *found;
  }
  return size;
}

Outcome<Done> find_agent(Launch& launch) {
  Outcome<Manifest> manifest = load_manifest(launch.ports, launch.project);
  if (!manifest.ok()) return manifest.failure();
  const Agent* agent = manifest.value().find(launch.agent_id);
  if (agent == nullptr) return unknown_agent(launch.agent_id);
  launch.agent = *agent;
  return Done{};
}

Outcome<Done> find_profile(Launch& launch) {
  Outcome<Json> answer = launch.ports.call("profiles.list", Json::object());
  if (!answer.ok()) return answer.failure();
  const Json profiles = answer.value().value("profiles", Json());
  if (!profiles.is_array()) return bad_answer("profiles.list gave no list of profiles");
  for (const Json& profile : profiles) {
    if (profile.is_object() && profile.value("id", Json()) == launch.agent.profile_id) {
      launch.profile = profile;
      return Done{};
    }
  }
  return Failure::with_code("NOT_FOUND", "unknown profile " + launch.agent.profile_id);
}

Outcome<Done> read_agent_context(Launch& launch) {
  Outcome<std::string> context = load_context(launch.ports, launch.project, launch.agent.id);
  if (!context.ok()) return context.failure();
  launch.context = context.value();
  return Done{};
}

Outcome<Done> create_run_folder(Launch& launch) {
  launch.run_folder = launch.behaviour.run_folder(launch.project.root, launch.agent.id);
  Outcome<Json> made = launch.ports.call("fs.create_dir_all", {{"path", launch.run_folder}});
  if (!made.ok()) return made.failure();
  return Done{};
}

Outcome<Done> prepare_invocation(Launch& launch) {
  Outcome<Json> answer = launch.ports.call(
      "runtime.prepare_invocation",
      {{"profile", launch.profile},
       {"context", {{"content", launch.context}, {"path", launch.agent.context_path}}},
       {"cwd", launch.run_folder}});
  if (!answer.ok()) return answer.failure();
  launch.spec = answer.value().value("spec", Json());
  if (!launch.spec.is_object()) return bad_answer("runtime.prepare_invocation gave no spec");
  return Done{};
}

// Null, file or stdin. A plan of another type is left to the spec's args and environment.
std::string plan_type(const Launch& launch) {
  const Json plan = launch.spec.value("plan", Json());
  const Json type = plan.is_object() ? plan.value("type", Json()) : Json();
  return type.is_string() ? type.get<std::string>() : std::string();
}

Outcome<Done> inject_by_file(Launch& launch) {
  if (plan_type(launch) != "file") return Done{};
  const Json target = launch.spec["plan"].value("target", Json());
  if (!target.is_string() || !is_inside(target.get<std::string>())) {
    return Failure::with_code("INVALID_PLAN", "the plan's target must lie in the run folder");
  }
  Outcome<Json> written = launch.ports.call(
      "fs.write",
      {{"path", join_path(launch.run_folder, target.get<std::string>())},
       {"content", launch.behaviour.convention_file(launch.project.root, launch.context)}});
  if (!written.ok()) return written.failure();
  return Done{};
}

Json session_json(const Launch& launch) {
  return {{"id", launch.session_id},
          {"kind", {{"type", "agent"}, {"agent_id", launch.agent.id}}},
          {"state", "running"}};
}

Outcome<Done> register_session(Launch& launch) {
  Outcome<Json> kept = launch.ports.call("sessions.register", {{"session", session_json(launch)}});
  if (!kept.ok()) return kept.failure();
  return Done{};
}

Outcome<Done> spawn(Launch& launch) {
  Json spec = launch.spec;
  // A template of the profile may lead elsewhere, which the runtime has resolved; without one the
  // run folder holds.
  const std::string resolved = spec.value("cwd", Json(launch.run_folder)).is_string()
                                   ? spec.value("cwd", launch.run_folder)
                                   : launch.run_folder;
  spec["cwd"] = launch.behaviour.spawn_folder(resolved, launch.project);
  Outcome<Json> answer = launch.ports.call("pty.spawn", {{"spec", spec}, {"size", launch.size}});
  if (!answer.ok()) {
    if (launch.behaviour.registers_failed_spawn()) {
      launch.session_id = launch.agent.id;
      Outcome<Done> kept = register_session(launch);
      if (!kept.ok()) return kept;
    }
    return answer.failure();
  }
  const Json id = answer.value().value("session_id", Json());
  if (!id.is_string()) return bad_answer("pty.spawn gave no session_id");
  launch.session_id = id.get<std::string>();
  return Done{};
}

Outcome<Done> inject_by_stdin(Launch& launch) {
  if (plan_type(launch) != "stdin") return Done{};
  Outcome<Json> written = launch.ports.call(
      "pty.write",
      {{"session_id", launch.session_id}, {"data", launch.behaviour.stdin_text(launch.context)}});
  if (!written.ok()) return written.failure();
  return Done{};
}

Outcome<Done> publish_launch(Launch& launch) {
  Outcome<Json> published =
      launch.ports.call("bus.publish", {{"event",
                                         {{"type", "agent_launched"},
                                          {"agent_id", launch.agent.id},
                                          {"session_id", launch.session_id}}}});
  if (!published.ok()) return published.failure();
  return Done{};
}

}  // namespace

Outcome<Json> launch_agent(const Json& params, Ports& ports, Behaviour& behaviour) {
  Outcome<Project> project = parse_project(params);
  if (!project.ok()) return project.failure();
  Outcome<std::string> agent_id = text_param(params, "agent_id");
  if (!agent_id.ok()) return agent_id.failure();
  Outcome<Json> size = size_param(params);
  if (!size.ok()) return size.failure();

  using Step = Outcome<Done> (*)(Launch&);
  std::vector<Step> steps = {
      find_agent,     find_profile, read_agent_context, create_run_folder, prepare_invocation,
      inject_by_file, spawn,        inject_by_stdin,    register_session,  publish_launch};
  if (!behaviour.injects_before_spawn()) std::swap(steps[5], steps[6]);

  Launch launch{ports, behaviour, project.value(), agent_id.value(), size.value()};
  for (const Step step : steps) {
    Outcome<Done> done = step(launch);
    if (!done.ok()) return done.failure();
  }
  return Json{{"session", session_json(launch)}};
}

}  // namespace touchstone::agent_lifecycle
