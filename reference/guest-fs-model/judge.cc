#include "guest-fs-model/judge.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace touchstone::guest_fs_model {
namespace {

constexpr std::size_t kMostWorlds = 200;

bool only_looks(const std::string& operation) {
  return operation == "exists" || operation == "stat" || operation == "lstat" ||
         operation == "realpath" || operation == "read_link";
}

// The errno at the front of a refusal's message, or nothing for another answer.
std::string errno_of(const Json& answer) {
  if (answer.value("type", "") != "rejected") return "";
  const std::string message = answer.value("message", "");
  return message.substr(0, message.find(':'));
}

// Why `branch` cannot have been taken: the requirement that is broken, or empty. A right one leaves
// in branch.after what was learned.
std::string wrong(Branch& branch, const Json& answer) {
  const bool refused = answer.value("type", "") == "rejected";
  if (branch.errnos.empty()) {
    if (refused) return branch.blames;
    return branch.look ? branch.look(answer, branch.after) : "";
  }
  const bool kernel = answer.value("code", "") == "kernel_error";
  const auto found = std::find(branch.errnos.begin(), branch.errnos.end(), errno_of(answer));
  return refused && kernel && found != branch.errnos.end() ? "" : branch.blames;
}

}  // namespace

Json Judge::judge(const Json& arguments, const Json& answer, const std::string& which) {
  std::vector<World>& worlds = worlds_.try_emplace(which, 1, World::begin()).first->second;
  std::vector<World> next;
  std::string blames;
  std::string expected;
  for (World& world : worlds) {
    const Call call{arguments, world};
    if (!only_looks(call.text("operation"))) world.forget_times();
    for (Branch& branch : branches_of(call)) {
      const std::string broken = wrong(branch, answer);
      if (broken.empty()) {
        if (std::find(next.begin(), next.end(), branch.after) == next.end()) {
          next.push_back(std::move(branch.after));
        }
        continue;
      }
      if (blames.empty()) blames = broken;
      if (expected.find(branch.says) == std::string::npos) {
        expected += (expected.empty() ? "" : ", or ") + branch.says;
      }
    }
  }
  if (next.empty()) {
    return {{"accepts", false},
            {"blames", blames},
            {"expected", expected},
            {"call", arguments},
            {"answered", answer}};
  }
  if (next.size() > kMostWorlds) next.resize(kMostWorlds);
  worlds = std::move(next);
  return {{"accepts", true}};
}

}  // namespace touchstone::guest_fs_model
