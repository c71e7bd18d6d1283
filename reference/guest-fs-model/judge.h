// Judge says of each answer of a sidecar whether an honest one could have given it.
//
// It holds every world that the answers so far allow, for each filesystem that it was told of. An
// answer that fits none of them is refused, and the judge stays where it was. Not thread-safe.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "guest-fs-model/branches.h"

namespace touchstone::guest_fs_model {

class Judge {
 public:
  // `call` and `answer` are payloads of the wire, `which` names the filesystem. Gives
  // {accepts: true}, or {accepts: false, blames: ID, expected: TEXT}.
  Json judge(const Json& call, const Json& answer, const std::string& which);

 private:
  std::map<std::string, std::vector<World>> worlds_;
};

}  // namespace touchstone::guest_fs_model
