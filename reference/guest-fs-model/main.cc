// guest-fs-model: JSON-RPC lines on standard input and output, the one method model.judge.
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "guest-fs-model/judge.h"

namespace {

using touchstone::guest_fs_model::Json;

Json answer_to(const Json& request, touchstone::guest_fs_model::Judge& judge) {
  Json answer = {{"jsonrpc", "2.0"}, {"id", request.value("id", Json())}};
  const Json params = request.value("params", Json::object());
  if (request.value("method", "") != "model.judge" || !params.contains("call") ||
      !params.contains("answer")) {
    answer["error"] = {{"code", -32601}, {"message", "this model knows model.judge only"}};
    return answer;
  }
  answer["result"] =
      judge.judge(params["call"], params["answer"], params.value("with", Json()).dump());
  return answer;
}

}  // namespace

int main() {
  touchstone::guest_fs_model::Judge judge;
  std::string line;
  while (std::getline(std::cin, line)) {
    const Json request = Json::parse(line, nullptr, false);
    const Json answer =
        request.is_object()
            ? answer_to(request, judge)
            : Json{{"jsonrpc", "2.0"},
                   {"id", nullptr},
                   {"error", {{"code", -32700}, {"message", "the line is no JSON object"}}}};
    const std::string text = answer.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) return 1;
    std::fflush(stdout);
  }
  return 0;
}
