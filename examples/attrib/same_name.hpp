// Whether two names stand for the same source.
#pragma once

#include <string>
#include <string_view>

namespace app {

// Titles, articles and "'s" are left out and case is ignored. Persons are the same when their last words are equal and
// their first ones, where both names have several, do not contradict each other ("Tim" and "Timothy" do not). Others
// are when one's words are all in the other or at least half of all their words are in both.
bool same_name(std::string_view gold, std::string_view predicted, bool person);

}  // namespace app
