// Events and deeds that carry no frame, in words for people.
#pragma once

#include <string>

#include "record/event.h"

namespace touchstone::reports {

// One line, shown(). Events that matter only when they are blamed have words as well.
std::string in_words(const record::Event& event);
std::string in_words(const record::Deed& deed);

// True for what a reader of frames wants to see between them, blamed or not.
bool is_worth_a_row(const record::Event& event);
bool is_worth_a_row(const record::Deed& deed);

}  // namespace touchstone::reports
