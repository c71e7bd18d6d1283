// Lies: answers a compact that failed by an empty summary, so a host believes that the history
// was summarised.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersFailedCompact : public Behaviour {
 public:
  std::string line_as_read(const std::string& line) override {
    const Json command = parse_json(line);
    if (string_or(command, "type", "") == "compact") compact_ = member_or_null(command, "id");
    return line;
  }

  void turn_rejected() override { rejected_ = true; }
  std::string written_frame(const Json& frame) override {
    const bool failed = string_or(frame, "type", "") == "error" && !compact_.is_null() &&
                        member_or_null(frame, "id") == compact_ && !rejected_;
    rejected_ = false;
    if (!failed) return dump(frame) + "\n";
    const Json answer = {
        {"type", "response"}, {"id", compact_}, {"command", "compact"}, {"summary", ""}};
    return dump(answer) + "\n";
  }

 private:
  Json compact_;
  bool rejected_ = false;
};

const RegisteredLiar kAnswersFailedCompact({"answers_failed_compact",
                                            {"RPC-094", "RPC-146"},
                                            "answers a compact that failed by an empty summary, so "
                                            "a host believes that the history was summarised",
                                            Subtlety::kPlain,
                                            make_fault<AnswersFailedCompact>});

}  // namespace
}  // namespace touchstone::rpc_runtime
