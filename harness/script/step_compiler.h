// StepCompiler turns one step of an expanded case into a script::Step.
//
// One per case: it remembers which names earlier steps have set, so that a reference to an
// unknown one is found before anything runs, and numbers the calls that the harness makes.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "script/case.h"
#include "script/step.h"
#include "yaml/fields.h"
#include "yaml/node.h"

namespace touchstone::script {

class StepCompiler {
 public:
  // `names` are the variables that exist before the first step.
  StepCompiler(const contract::Contract& contract, std::set<std::string> names);

  // One step, or two for `close`, which is a write or an end of input and then an exit.
  base::Result<std::vector<Step>> compile(const yaml::File& file, const yaml::Node& step);
  base::Result<Answer> compile_answer(const yaml::File& file, const yaml::Node& answer,
                                      const contract::Lane& lane);

  const std::set<std::string>& homes() const { return homes_; }
  // In which codec the case writes where a lane offers it.
  base::Status set_codec(const yaml::File& file, const yaml::Node& node);

  // The ids of a list or comma separated text, each of which the contract must know.
  base::Result<std::vector<std::string>> requirement_ids(const yaml::File& file,
                                                         const yaml::Node& node) const;
  base::Result<match::Pattern> pattern(const yaml::File& file, const yaml::Node& node);
  base::Status check_references(const yaml::File& file, yaml::Mark mark,
                                const std::vector<std::string>& used) const;
  base::Result<std::string> checked_text(const yaml::File& file, const yaml::Node& node) const;

 private:
  // A step taken apart: its verb with what follows it, and the whole for its modifiers.
  struct Parts {
    std::string verb;
    const yaml::Node* body = nullptr;
    const yaml::Node* step = nullptr;
  };

  base::Result<Parts> take_apart(const yaml::File& file, const yaml::Node& step) const;
  base::Result<Awaited> awaited(const yaml::File& file, const yaml::Node& pattern_node,
                                const yaml::Node& modifiers);
  base::Result<std::vector<Check>> checks(const yaml::File& file, const yaml::Node* node);
  base::Result<std::vector<Within>> within(const yaml::File& file, const yaml::Node* node) const;
  base::Result<match::Template> value(const yaml::File& file, const yaml::Node& node) const;
  base::Result<Step> one(const yaml::File& file, const yaml::Node& step);
  base::Result<Action> action(const yaml::File& file, const Parts& parts);
  base::Status choose_codec(const yaml::File& file, const contract::Lane& lane,
                            const yaml::Node* said, Write& write) const;
  base::Result<Action> start(const yaml::File& file, const yaml::Node& node);
  base::Result<Action> write(const yaml::File& file, const Parts& parts);
  base::Result<Action> expect_all(const yaml::File& file, const yaml::Node& node);
  base::Result<Action> collect(const yaml::File& file, const yaml::Node& node,
                               const yaml::Node& modifiers);
  // Bytes for a write, with the names that they refer to.
  base::Status raw(const yaml::File& file, const yaml::Node& node, Write& write) const;
  static base::Result<End> way_to_end(const yaml::File& file, const yaml::Node& node);
  base::Result<Action> signal(const yaml::File& file, const yaml::Node& node) const;
  base::Result<Action> exit(const yaml::File& file, const yaml::Node& node,
                            const yaml::Node& modifiers);
  // stop_reading, resume_reading and hang_up.
  base::Result<Action> streams(const yaml::File& file, const Parts& parts) const;
  base::Result<Action> measure(const yaml::File& file, const yaml::Node& node);
  base::Result<Action> search(const yaml::File& file, const yaml::Node& node) const;
  base::Result<Action> files(const yaml::File& file, const yaml::Node& node);
  base::Result<Action> tree(const yaml::File& file, const yaml::Node& node);
  base::Result<Action> put(const yaml::File& file, const yaml::Node& node) const;
  base::Result<Action> remove(const yaml::File& file, const yaml::Node& node) const;
  base::Result<Action> let(const yaml::File& file, const yaml::Node& node);
  base::Result<Action> compare(const yaml::File& file, const yaml::Node& node);
  base::Result<Action> needs(const yaml::File& file, const yaml::Node& node);
  // Steps whose verb is the name of a lane (lane_steps.cc).
  base::Result<Action> lane_step(const yaml::File& file, const contract::Lane& lane,
                                 const Parts& parts);
  base::Result<Action> lane_verb(const yaml::File& file, const contract::Lane& lane,
                                 const yaml::Node& body, const yaml::Node& step);
  base::Result<Action> lane_expect(const yaml::File& file, const contract::Lane& lane,
                                   const yaml::Node& body, const yaml::Node& modifiers);
  base::Result<Action> lane_called(const yaml::File& file, const contract::Lane& lane,
                                   const yaml::Node& body);
  base::Result<Action> lane_reply(const yaml::File& file, const contract::Lane& lane,
                                  const yaml::Node& body);
  base::Result<Action> lane_call(const yaml::File& file, const yaml::Node& body);
  base::Result<Action> lane_outcome(const yaml::File& file, const yaml::Node& body,
                                    const yaml::Node& modifiers);
  // Steps of a lane that speaks HTTP (http_steps.cc).
  base::Result<yaml::Node> http_pattern(const yaml::File& file, const yaml::Node& body) const;
  base::Result<std::string> http_call(const yaml::File& file, const contract::Lane& lane,
                                      const yaml::Node* name, yaml::Mark mark) const;
  base::Result<Action> http_reply(const yaml::File& file, const contract::Lane& lane,
                                  const yaml::Node& body, bool whole);
  base::Status add_instruction(const yaml::File& file, const yaml::Node& instruction,
                               Write& write) const;
  base::Status add_instructions(const yaml::File& file, const contract::Lane& lane,
                                const yaml::Node& node, Write& write) const;
  base::Result<Action> http_send(const yaml::File& file, const contract::Lane& lane,
                                 const yaml::Node& body) const;
  base::Result<Write> http_answer(const yaml::File& file, const yaml::Node& answer,
                                  const contract::Lane& lane) const;
  base::Result<Write> double_reply(const yaml::File& file, const yaml::Node& body) const;
  base::Result<std::string> connection_of(const yaml::File& file, const yaml::Node& call) const;
  static yaml::Node rpc_frame(yaml::Mark mark);  // with its version alone
  base::Error unknown_call(const yaml::File& file, const yaml::Node& call) const;

  const contract::Contract& contract_;
  std::optional<contract::Codec> codec_;  // of the case
  std::set<std::string> names_;
  std::set<std::string> homes_;
  std::set<std::string> measures_;                  // that were given a name
  std::set<std::string> trees_;                     // likewise
  std::set<std::string> taken_calls_;               // calls of the unit that we may answer
  std::map<std::string, int> our_calls_;            // our own calls and their ids
  std::map<std::string, std::string> begun_calls_;  // lane -> the call whose answer began last
  int next_call_ = 1;
};

}  // namespace touchstone::script
