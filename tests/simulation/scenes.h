// Scenes are pieces of a conversation that fit one after the other: each leaves the unit as it
// found it, so that any row of them is a case.
//
// What a unit is to do stands in the frame that asks for it: {type: ask, id: 3, do: [answer 0]}.
// simulation/unit.h knows the words.
#pragma once

#include <string>
#include <vector>

#include "simulation/choices.h"

namespace touchstone::simulation {

class Scenes {
 public:
  // `lines`: the unit's frames are lines, so that a case can state them as text.
  Scenes(Choices& choices, bool lines) : choices_(choices), framed_as_lines_(lines) {}

  void add_any();
  void add_wild();  // a step that an obedient unit may fail
  void add_end();   // how the case leaves; the last one

  bool honest() const { return honest_; }
  bool open_end() const { return open_end_; }
  const std::vector<std::string>& lines() const { return lines_; }
  std::string members() const;  // of the case, beside its steps

 private:
  void add(std::string line) { lines_.push_back(std::move(line)); }
  // A send that orders `deeds`, on the process in use; returns its id as text.
  std::string ask(std::vector<std::string> deeds);
  std::string ask_frame(const std::string& id, std::vector<std::string> deeds);
  std::string on_process() const;
  std::string modifiers(bool frame);
  void stir(std::vector<std::string>& deeds);  // puts tolerated noise between them

  void question();
  void several();
  void collection();
  void two_at_once();
  void raw_question();
  void nonsense();
  void paused();
  void files();
  void values();
  void child();
  void courier();
  void tool();
  void second_process();
  void restart();

  Choices& choices_;
  const bool framed_as_lines_;
  bool honest_ = true;
  bool left_ = false;      // the case has an end of its own
  bool open_end_ = false;  // the unit still runs when the last step is done
  bool alone_ = true;      // main is the process in use
  bool was_second_ = false;
  bool queried_ = false;  // the case needs an answer to a query
  int helpers_ = 0;       // connections of that peer that nobody has ended
  int next_id_ = 1;
  std::vector<std::string> lines_;
};

}  // namespace touchstone::simulation
