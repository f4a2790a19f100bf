// All residue patterns as three sets, anchored at both ends. Most lines begin like none of the first, and hold no sign
// that the others are worth it: both are told by small automata before RE2 is asked.
#include "language/residue.hpp"

#include <optional>
#include <string>
#include <utility>

#include "language/pattern_shape.hpp"

namespace attrib::language {
namespace {

constexpr std::size_t most_states = 600;  // of an automaton: a few letters are enough

// The characters of several expressions; none where one of them is not known.
class Nets {
 public:
  void add(std::string_view regex) {
    const std::optional<Net> net = shape_of("(?:" + std::string(regex) + ")", Flank::behind, Alphabet::letters).net;
    known_ = known_ && net;
    if (!known_) return;
    all_.may_be_empty = all_.may_be_empty || net->may_be_empty;
    const auto before = static_cast<std::uint32_t>(all_.items.size());
    const auto moved = [before](std::vector<std::uint32_t> items) {
      for (std::uint32_t& item : items) item += before;
      return items;
    };
    for (const Net::Item& item : net->items) all_.items.push_back({item.symbols, item.may_end, moved(item.next)});
    const std::vector<std::uint32_t> start = moved(net->start);
    all_.start.insert(all_.start.end(), start.begin(), start.end());
  }

  [[nodiscard]] Automaton automaton(Automaton::Asked asked) && {
    return known_ ? Automaton(std::move(all_), most_states, asked) : Automaton();
  }

 private:
  Net all_;
  bool known_ = true;
};

}  // namespace

RE2::Options Residue::options() {
  RE2::Options options;
  options.set_encoding(RE2::Options::EncodingLatin1);  // bytes, not letters: a tenth of the states
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  return options;
}

Residue::Residue(const DataFile& file, const Report& report)
    : from_start_(std::make_unique<RE2::Set>(options(), RE2::ANCHOR_BOTH)),
      with_sign_(std::make_unique<RE2::Set>(options(), RE2::ANCHOR_BOTH)),
      anywhere_(std::make_unique<RE2::Set>(options(), RE2::ANCHOR_BOTH)) {
  std::string signs;
  Nets starts, looked_for;
  file.for_each(report, [&](const Line& line) {
    line.expect_columns(3, 4);
    const std::string_view pattern = line.columns[1], sign = line.columns.size() > 3 ? line.columns[3] : "";
    const bool anywhere = pattern.starts_with('.');
    if (const RE2 alone(std::string(sign), options()); !alone.ok()) throw line.error("an RE2 sign", alone.error());
    std::string problem;
    RE2::Set& set = anywhere ? *anywhere_ : sign.empty() ? *from_start_ : *with_sign_;
    if (set.Add({pattern.data(), pattern.size()}, &problem) < 0) throw line.error("an RE2 pattern", problem);
    if (&set == from_start_.get()) starts.add(pattern);
    if (anywhere || !sign.empty()) looked_for.add(sign);
    if (anywhere || !sign.empty()) signs.append(signs.empty() ? "(?:" : "|(?:").append(sign) += ')';
  });
  from_start_->Compile();
  with_sign_->Compile();
  anywhere_->Compile();
  sign_ = std::make_unique<RE2>(signs, options());
  may_start_ = std::move(starts).automaton(Automaton::Asked::whole);
  may_have_sign_ = std::move(looked_for).automaton(Automaton::Asked::anywhere);
}

bool Residue::matches(std::string_view paragraph) const {
  if (paragraph.empty() || paragraph.size() > longest) return false;
  const re2::StringPiece text(paragraph.data(), paragraph.size());
  if (may_start_.may_match(paragraph) && from_start_->Match(text, nullptr)) return true;
  if (!may_have_sign_.may_match(paragraph) || !sign_->Match(text, 0, text.size(), RE2::UNANCHORED, nullptr, 0))
    return false;
  if (with_sign_->Match(text, nullptr)) return true;
  const bool worth_it = paragraph.size() <= short_line || paragraph.back() == ')' || paragraph.back() == ']';
  return worth_it && anywhere_->Match(text, nullptr);
}

}  // namespace attrib::language
