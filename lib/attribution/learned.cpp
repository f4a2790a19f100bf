// Classifies candidate cues, decodes their windows, and merges what comes out with the patterns' answers.
#include "attribution/learned.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>
#include <utility>

#include "attribution/scare.hpp"
#include "attribution/scare_model.hpp"
#include "attribution/symbol_set.hpp"

namespace attrib::attribution {
namespace {

using language::Class;
using text::Range;

constexpr SymbolSet edge_symbols{",;:-"};           // no part of a span that begins or ends with them
constexpr double least_cue = 0.4;                   // probability of a cue that is decoded
constexpr double least_cue_of_pattern = 0.2;        // the same, of a cue that a pattern has found too
constexpr double improbable_cue = -1.4;             // log odds of one that is less probable than either
constexpr double least_scare_beside_pattern = 0.5;  // as least_scare, of a stretch that a pattern is certain of
constexpr double certain_pattern = 0.95;
constexpr double sure_scare = 0.5;           // probability of a stretch that is left out as no speech
constexpr double hopeless_cue = -1.25;       // log odds by a part of a cue's features, below which it is given up
constexpr double sure_cue = 0.5;             // of one that its neighbours are told of, as in training
constexpr double overruling_pattern = 0.98;  // of one that stands whatever the weights say (patterns.txt)
constexpr double sure_pattern = 0.9;         // of a pattern that stands where the weights find no source

// A cue with what is attributed by it.
struct Frame {
  double probability = 0;
  std::uint32_t head = 0;  // token
  Range cue, source;
  Parts content;
  QuotedStretches quoted;        // quoted stretches of the content that are speech
  QuotedStretches scares;        // and those that are none, or perhaps none
  std::uint32_t pattern = none;  // the patterns' attribution of the same cue
};

// The head of a cue, before it is known what it attributes.
struct Head {
  double probability = 0;
  std::uint32_t item = 0;
};

class Refiner {
 public:
  Refiner(const language::Reading& reading, const language::Language& language,
          const std::vector<quotation::Quoted>& quotes, ParagraphUnits& units, std::vector<Mention>& mentions,
          std::vector<Attribution>& found)
      : reading_(reading),
        language_(language),
        quotes_(quotes),
        mentions_(mentions),
        found_(found),
        scene_(make_scene(reading, units, mentions, quotes, found)),
        taken_(quotes.size(), none),
        next_part_(quotes.size(), none),
        stands_(found.size()) {
    for (std::uint32_t q = 0; q < quotes.size(); ++q) {
      if (quotes[q].continues != none) next_part_[quotes[q].continues] = q;
    }
  }

  void run(const model::Table& cues, const model::Table& scares, const CueWords& words, const RoleDecoder& roles) {
    keep_patterns();
    find_scares(scares);
    classify(cues, words);
    decode(roles);
    end_at_shared_subjects();
    share_out_quotes();
    merge();
  }

 private:
  static constexpr std::uint32_t kept = none - 1;  // taken by an attribution of the patterns

  // No frame gets the quotes of what stands whatever the weights say. In a speaker line no cue is looked for either.
  void keep_patterns() {
    in_speaker_line_.assign(reading_.text.tokens.size(), false);
    for (const Attribution& pattern : found_) {
      if (!is_speaker_line(pattern) && !overrules(pattern)) continue;
      for (const std::uint32_t q : pattern.quoted) taken_[q] = kept;
      if (!is_speaker_line(pattern)) continue;
      for (const Range part : pattern.content)
        std::fill(in_speaker_line_.begin() + part.first, in_speaker_line_.begin() + part.last, true);
    }
  }

  void find_scares(const model::Table& scares) {
    scare_.assign(quotes_.size(), false);
    doubtful_.assign(quotes_.size(), false);
    std::vector<std::uint32_t> features;
    for (std::uint32_t item = 0; item < scene_.items.size(); ++item) {
      const std::uint32_t q = scene_.items[item].quoted;
      if (q == none || taken_[q] == kept) continue;
      scare_[q] = names_something(reading_, quotes_, q);
      if (scare_[q]) continue;
      features.clear();
      scare_features(scene_, quotes_, item, scare_[q], features);
      const double scare = model::probability(scares, features);
      scare_[q] = scare > (pattern_is_certain(q) ? least_scare_beside_pattern : least_scare);
      doubtful_[q] = scare_[q] && scare <= sure_scare;
    }
  }

  bool pattern_is_certain(std::uint32_t quote) const {
    const std::uint32_t a = scene_.pattern_quote[quote];
    return a != none && found_[a].source != none && found_[a].confidence >= certain_pattern;
  }

  void classify(const model::Table& cues, const CueWords& words) {
    std::vector<Candidate> candidates = find_candidates(scene_, words);
    std::erase_if(candidates,
                  [this](const Candidate& one) { return in_speaker_line_[scene_.items[one.item].tokens.first]; });
    sum_cues(scene_, cues, hopeless_cue, candidates);

    sure_.assign(scene_.items.size(), 0);
    heads_.reserve(candidates.size());
    for (const Candidate& candidate : candidates) {
      if (static_cast<double>(cues.scale) * candidate.sum < improbable_cue) continue;
      const double probability = model::probability(cues, candidate.sum);
      sure_[candidate.item] = probability > sure_cue ? 1 : 0;
      const double least = scene_.pattern_cue[candidate.item] != none ? least_cue_of_pattern : least_cue;
      if (probability > least) heads_.push_back({probability, candidate.item});
    }
  }

  void decode(const RoleDecoder& roles) {
    std::sort(heads_.begin(), heads_.end(), [](const Head& a, const Head& b) {
      return a.probability != b.probability ? a.probability > b.probability : a.item < b.item;
    });
    frames_.reserve(heads_.size());
    RoleDecoder::Session session(roles, scene_);
    std::vector<bool> in_cue(scene_.items.size());
    CueView view(scene_, sure_);
    for (const auto& [probability, head] : heads_) {
      if (in_cue[head] || scene_.items[head].symbol == '-') continue;
      if (reading_.attributes_nothing(scene_.items[head].tokens.first)) continue;
      view.turn_to(head);
      Frame frame = frame_of(view, session.decode(view));
      frame.probability = probability;
      const Range cue = scene_.items_of(frame.cue);
      std::fill(in_cue.begin() + cue.first, in_cue.begin() + cue.last, true);
      if (frame.pattern != none && overrules(found_[frame.pattern])) continue;
      if (frame.source.empty() && frame.pattern != none && found_[frame.pattern].source != none) {
        stands_[frame.pattern] = is_sure(found_[frame.pattern]);
        continue;
      }
      if (!frame.content.empty() && !says_nothing(frame)) frames_.push_back(std::move(frame));
    }
  }

  // `runs` are those of the window's items, the last first.
  Frame frame_of(const CueView& view, const std::vector<Run>& runs) const {
    Frame frame;
    frame.head = scene_.items[view.head].tokens.first;
    frame.pattern = view.pattern;
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
      if (run->role == Role::cue) frame.cue = without_edges(run->items);
      if (run->role == Role::source) frame.source = without_edges(run->items);
      if (run->role == Role::content) add_content(run->items, frame);
    }
    return frame;
  }

  // The tokens of items, less punctuation at their ends: all of it where there is nothing else.
  Range without_edges(Range items) const {
    const auto is_edge = [&](std::uint32_t item) { return edge_symbols.has(scene_.items[item].symbol); };
    Range inner = items;
    while (inner.first < inner.last && is_edge(inner.first)) ++inner.first;
    while (inner.first < inner.last && is_edge(inner.last - 1)) --inner.last;
    if (inner.empty()) inner = items;
    return {scene_.items[inner.first].tokens.first, scene_.items[inner.last - 1].tokens.last};
  }

  // What the lists know of a frame's cue; null where they do not have it.
  const language::Cue* listed_cue(const Frame& frame) const {
    const std::uint16_t cue = reading_.words[frame.head]->cue;
    return cue == language::Entry::no_cue ? nullptr : &language_.cues()[cue];
  }

  // `"It rained," as she put it`: what joins the tag to the quote is no part of what is said.
  Range without_link(Range content) const {
    const std::uint32_t last = content.last - 1;
    const bool link = content.size() > 1 && reading_.text.tokens[last - 1].kind == text::Kind::mark &&
                      reading_.classes(last).any({Class::subordinator, Class::conjunction});
    return link ? Range{content.first, last} : content;
  }

  // A cue of several words is a phrase of the lists ("quoted as saying"), which know who its source is.
  static bool is_sure(const Attribution& pattern) {
    return pattern.confidence >= sure_pattern || pattern.cue.size() > 1;
  }

  static bool overrules(const Attribution& pattern) { return pattern.confidence >= overruling_pattern; }

  bool says_nothing(const Frame& frame) const {
    return is_mostly_scare(frame) || lacks_marks(frame) || is_addressee(frame) || is_label(frame) ||
           (frame.source.empty() && frame.quoted.empty() && !frame.scares.empty());  // "The word “boat” appears twice"
  }

  // "Warning: the bridge is closed": nobody says so.
  bool is_label(const Frame& frame) const {
    const std::uint32_t after = frame.cue.last;
    return frame.source.empty() && frame.quoted.empty() && after < reading_.text.tokens.size() &&
           reading_.text.of(after) == ":";
  }

  // "smiled at the crowd": the verb attributes only beside marks.
  bool lacks_marks(const Frame& frame) const {
    const language::Cue* const cue = listed_cue(frame);
    return frame.quoted.empty() && cue != nullptr && cue->marks_only;
  }

  // "wrote to Ann Lee in May"
  bool is_addressee(const Frame& frame) const {
    const std::uint32_t to = frame.content.front().first;
    if (!frame.quoted.empty() || !reading_.is(to, Class::infinitive)) return false;
    const auto who = std::lower_bound(mentions_.begin(), mentions_.end(), to + 1,
                                      [](const Mention& m, std::uint32_t t) { return m.tokens.first < t; });
    for (auto m = who; m != mentions_.end() && m->tokens.first == to + 1; ++m) {
      if (m->form == MentionForm::name) return true;
    }
    return false;
  }

  // "is reading “The Long Winter” to her class": what is attributed is a title, a name, a word as a word.
  bool is_mostly_scare(const Frame& frame) const {
    std::uint32_t all = 0, scare = 0;
    for (const Range part : frame.content) all += part.size();
    for (const std::uint32_t q : frame.scares) scare += doubtful_[q] ? 0 : quotes_[q].with_marks.size();
    return 2 * scare > all;
  }

  // Content over several paragraphs has a part in each.
  void add_content(Range items, Frame& frame) const {
    for (std::uint32_t i = items.first; i < items.last;) {
      std::uint32_t end = i;
      while (end < items.last && scene_.items[end].paragraph == scene_.items[i].paragraph) {
        const std::uint32_t q = scene_.items[end].quoted;
        if (q != none) (scare_[q] ? frame.scares : frame.quoted).push_back(q);
        ++end;
      }
      const Range part = without_edges({i, end});
      const bool ends_quoted = scene_.items[end - 1].quoted != none;  // "And", and its mark is not closed
      frame.content.push_back(ends_quoted ? part : without_link(part));
      i = end;
    }
  }

  // "said A and added B": what is attributed ends where another cue of its source begins.
  void end_at_shared_subjects() {
    std::vector<std::uint32_t> order(frames_.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
      return std::pair(frames_[a].source, frames_[a].cue) < std::pair(frames_[b].source, frames_[b].cue);
    });
    for (std::size_t first = 0, at = 0; at < order.size(); ++at) {
      const Frame& later = frames_[order[at]];
      if (frames_[order[first]].source != later.source) first = at;
      const std::uint32_t start = start_of_coordinate(later);
      if (later.source.empty() || start == none) continue;
      for (std::size_t before = first; before < at; ++before) cut(frames_[order[before]], start, later);
    }
  }

  // Ends a part of the content there. Quoted stretches behind it are left to the later frame, or parts of their own.
  void cut(Frame& frame, std::uint32_t end, const Frame& later) const {
    for (std::size_t i = 0; i < frame.content.size(); ++i) {
      const Range part = frame.content[i];
      if (part.first >= end || end >= part.last) continue;
      frame.content[i].last = end;
      leave_out(frame.quoted, [&](std::uint32_t q) {
        const Range marks = quotes_[q].with_marks;
        if (marks.first < end || !part.contains(marks.first)) return false;
        if (std::find(later.quoted.begin(), later.quoted.end(), q) != later.quoted.end()) return true;
        frame.content.push_back(marks);
        return false;
      });
    }
  }

  // The conjunction in front of a cue, none where there is no such.
  std::uint32_t start_of_coordinate(const Frame& frame) const {
    std::uint32_t start = frame.cue.first;
    while (start > 0 && reading_.classes(start - 1).any({Class::adverb, Class::auxiliary})) --start;
    return start > 0 && reading_.is(start - 1, Class::conjunction) ? start - 1 : none;
  }

  // Does a cue of speech or writing with a source speak for itself within a longer content?
  bool speaks(const Frame& frame) const {
    const language::Cue* const cue = listed_cue(frame);
    return cue != nullptr && !frame.source.empty() &&
           (cue->kind == QuotationKind::speech || cue->kind == QuotationKind::writing);
  }

  // Do the patterns know whose words a stretch is?
  bool pattern_speaks(std::uint32_t quote) const {
    const std::uint32_t a = scene_.pattern_quote[quote];
    return a != none && (found_[a].source != none || found_[a].same_as != none);
  }

  // Each quoted stretch goes to a frame that holds it: the one of the cue that the patterns chose, else one that
  // speaks, else one with a source; of several the one whose content around it is the smallest.
  void share_out_quotes() {
    const auto size_around = [this](const Frame& frame, std::uint32_t quote) {
      for (const Range part : frame.content) {
        if (part.contains(quotes_[quote].with_marks.first)) return part.size();
      }
      return UINT32_MAX;
    };
    const auto better = [&](std::uint32_t a, std::uint32_t b, std::uint32_t quote) {
      const auto rank = [&](std::uint32_t f) {
        const Frame& frame = frames_[f];
        const bool chosen = frame.pattern != none && frame.pattern == scene_.pattern_quote[quote];
        return std::tuple(chosen && !frame.source.empty(), speaks(frame), !frame.source.empty());
      };
      return rank(a) != rank(b) ? rank(a) > rank(b) : size_around(frames_[a], quote) < size_around(frames_[b], quote);
    };
    for (std::uint32_t f = 0; f < frames_.size(); ++f) {
      for (const std::uint32_t q : frames_[f].quoted) {
        if (taken_[q] == kept) continue;
        if (frames_[f].source.empty() && pattern_speaks(q)) continue;
        if (taken_[q] == none || better(f, taken_[q], q)) taken_[q] = f;
      }
    }
    for (std::uint32_t f = 0; f < frames_.size(); ++f) {
      Frame& frame = frames_[f];
      const auto is_held = [this, f](std::uint32_t q) { return taken_[q] == f; };
      const bool lost_all = !frame.quoted.empty() && std::none_of(frame.quoted.begin(), frame.quoted.end(), is_held);
      const bool nothing_left = lost_all && (frame.source.empty() || is_quoted(frame.content, frame.quoted, quotes_));
      leave_out(frame.quoted, std::not_fn(is_held));
      if (nothing_left)
        frame.content.clear();
      else
        add_other_parts(f);
    }
  }

  // The parts of a quote in the paragraphs around, where nobody else has them.
  void add_other_parts(std::uint32_t f) {
    Frame& frame = frames_[f];
    for (std::size_t i = 0; i < frame.quoted.size(); ++i) {
      for (const std::uint32_t other : {quotes_[frame.quoted[i]].continues, next_part_[frame.quoted[i]]}) {
        if (other == none || taken_[other] != none || quotes_[other].parent != quotes_[frame.quoted[i]].parent)
          continue;
        taken_[other] = f;
        frame.quoted.push_back(other);
        const Range part = quotes_[other].with_marks;
        const bool covered = std::any_of(frame.content.begin(), frame.content.end(),
                                         [part](Range one) { return one.contains(part.first); });
        if (!covered) frame.content.push_back(part);
      }
    }
    std::sort(frame.quoted.begin(), frame.quoted.end());
    std::sort(frame.content.begin(), frame.content.end());
  }

  static bool is_speaker_line(const Attribution& pattern) {
    return pattern.spoken || pattern.pattern == "speaker-line";
  }

  void merge() {
    std::vector<Attribution> merged;
    merged.reserve(frames_.size() + found_.size());
    std::vector<std::uint32_t> place_of_frame(frames_.size(), none);
    std::vector<std::uint32_t> place(found_.size(), none);  // where what a pattern found has gone
    for (std::uint32_t f = 0; f < frames_.size(); ++f) {
      Frame& frame = frames_[f];
      if (frame.content.empty()) continue;
      place_of_frame[f] = static_cast<std::uint32_t>(merged.size());
      if (frame.pattern != none) place[frame.pattern] = place_of_frame[f];
      merged.push_back(attribution_of(frame));
    }
    for (std::uint32_t a = 0; a < found_.size(); ++a) {
      Attribution& pattern = found_[a];
      const bool untouched = std::all_of(pattern.quoted.begin(), pattern.quoted.end(),
                                         [this](std::uint32_t q) { return taken_[q] == none; });
      const bool whole =
          pattern.inside != none || is_speaker_line(pattern) || overrules(pattern) || (stands_[a] && untouched);
      if (!whole) {
        const std::size_t all = pattern.quoted.size();
        const std::uint32_t first = all == 0 ? none : pattern.quoted.front();
        leave_out(pattern.quoted, [this](std::uint32_t q) { return taken_[q] != none || scare_[q]; });
        if (pattern.quoted.empty()) {
          if (place[a] == none && first != none && taken_[first] < kept) place[a] = place_of_frame[taken_[first]];
          continue;
        }
        if (pattern.quoted.size() < all) {
          pattern.content.clear();
          for (const std::uint32_t q : pattern.quoted) pattern.content.push_back(quotes_[q].with_marks);
        }
        if (place[a] != none) {  // the frame of the same cue has lost these
          pattern.same_as = none;
        }
      }
      for (const std::uint32_t q : pattern.quoted) taken_[q] = kept;
      place[a] = static_cast<std::uint32_t>(merged.size());
      merged.push_back(std::move(pattern));  // its numbers are still asked for below
    }
    for (std::uint32_t m = 0; m < merged.size(); ++m) {
      Attribution& one = merged[m];
      if (one.same_as == none) continue;
      const Attribution& before = found_[one.same_as];
      const std::uint32_t at = place[one.same_as];
      if (at == none || at == m) {
        one.source = before.source;
        one.source_tokens = {};
        one.same_as = none;
      } else {
        one.same_as = at;
      }
    }
    for (std::uint32_t q = 0; q < quotes_.size(); ++q) {
      if (doubtful_[q] && taken_[q] == none) merged.push_back(doubtful(q));
    }
    found_ = std::move(merged);
    sort_by_content(found_);
    add_new_mentions();
  }

  Attribution doubtful(std::uint32_t quote) const {
    Attribution attribution;
    attribution.pattern = "weights";
    attribution.content = {quotes_[quote].with_marks};
    attribution.quoted = {quote};
    attribution.doubtful = true;
    return attribution;
  }

  // Takes the frame's content along.
  Attribution attribution_of(Frame& frame) {
    Attribution attribution;
    attribution.pattern = "weights";
    attribution.confidence = frame.probability;
    attribution.weights = frame.probability;
    attribution.cue = frame.cue;
    attribution.content = std::move(frame.content);
    attribution.quoted = std::move(frame.quoted);
    if (const language::Cue* const cue = listed_cue(frame); cue != nullptr) {
      attribution.kind = cue->kind;
    } else if (attribution.quoted.empty()) {
      attribution.kind = QuotationKind::thought;  // a word that no list has, and nobody's words
    }
    if (frame.pattern != none) {
      attribution.kind = found_[frame.pattern].kind;
      attribution.addressee = found_[frame.pattern].addressee;
      leave_out_addressee(attribution);
    }
    if (!frame.source.empty()) {
      attribution.source = mention_in(frame);
      attribution.source_tokens = frame.source;
      if (is_told_to(frame)) attribution.addressee = attribution.source;
      if (attribution.addressee == attribution.source) {  // "she was told that"
        attribution.source = none;
        attribution.source_tokens = {};
      }
    }
    return attribution;
  }

  // "Mayor told to go": the subject is the one spoken to.
  bool is_told_to(const Frame& frame) const {
    const language::Cue* const cue = listed_cue(frame);
    const std::uint32_t after = frame.cue.last;
    return cue != nullptr && frame.source.first <= frame.head && cue->takes_addressee &&
           cue->kind != QuotationKind::plan && after < reading_.text.tokens.size() &&
           reading_.is(after, Class::infinitive);
  }

  // "told the BBC it was over" against "told the firm to go": before a clause the addressee is outside of the content.
  void leave_out_addressee(Attribution& attribution) const {
    Range& content = attribution.content.front();
    if (attribution.addressee == none || content.first != mentions_[attribution.addressee].tokens.first) return;
    const std::uint32_t after = mentions_[attribution.addressee].tokens.last;
    if (!attribution.quoted.empty() && quotes_[attribution.quoted.front()].with_marks.first < after) return;
    if (after < content.last && !reading_.classes(after).any({Class::infinitive, Class::topic, Class::preposition}))
      content.first = after;
  }

  // The mention that the tokens of a source are; made when there is none.
  std::uint32_t mention_in(const Frame& frame) {
    const Range tokens = frame.source;
    if (frame.pattern != none) {
      const std::uint32_t source = found_[frame.pattern].source;
      if (source != none && tokens.contains(mentions_[source].head.first) && !is_joined(source, tokens) &&
          !is_apposed(source, tokens))
        return source;
    }
    std::uint32_t best = none, nominal = none;
    const auto from = std::lower_bound(mentions_.begin(), mentions_.end(), tokens.first > 16 ? tokens.first - 16 : 0,
                                       [](const Mention& m, std::uint32_t t) { return m.tokens.first < t; });
    for (auto m = static_cast<std::uint32_t>(from - mentions_.begin());
         m < mentions_.size() && mentions_[m].tokens.first < tokens.last; ++m) {
      if (!tokens.contains(mentions_[m].head.first)) continue;
      if (best == none) {
        best = m;
        if (mentions_[m].form != MentionForm::nominal) break;
        nominal = m;
      } else if (mentions_[m].tokens.first >= mentions_[nominal].tokens.last) {
        // "the group's director, Ann Lee": the name
        const bool apposed = mentions_[m].form == MentionForm::name && mentions_[m].type == EntityType::person &&
                             mentions_[m].tokens.first == mentions_[nominal].tokens.last + 1;
        if (apposed) best = m;
        break;
      }
    }
    if (best != none) return best;
    Mention mention;
    mention.tokens = tokens;
    mention.head = {head_of(tokens), head_of(tokens) + 1};
    mention.form = MentionForm::nominal;
    mention.definite = reading_.classes(tokens.first).any({Class::definite, Class::possessive});
    new_mentions_.push_back(mention);
    return static_cast<std::uint32_t>(mentions_.size() + new_mentions_.size() - 1);
  }

  // "Tom Barrow and Nora Bell said": the pattern took the nearer one.
  bool is_joined(std::uint32_t mention, Range tokens) const {
    const std::uint32_t first = mentions_[mention].tokens.first;
    return first > tokens.first && reading_.is(first - 1, Class::conjunction);
  }

  // "Ann Lee, a painter from the north said": the pattern took the painter.
  bool is_apposed(std::uint32_t mention, Range tokens) const {
    const std::uint32_t first = mentions_[mention].tokens.first;
    return first > tokens.first + 1 && mentions_[mention].form == MentionForm::nominal &&
           reading_.text.of(first - 1) == ",";
  }

  // The last word before a preposition, comma or relative pronoun.
  std::uint32_t head_of(Range tokens) const {
    std::uint32_t head = tokens.first;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      const bool word = reading_.text.tokens[t].kind == text::Kind::word;
      if (t > tokens.first &&
          (!word || reading_.classes(t).any({Class::preposition, Class::relative, Class::conjunction})))
        break;
      head = t;
    }
    return head;
  }

  // Puts the few new mentions in their places among the others, which are in order; what refers to mentions follows.
  void add_new_mentions() {
    if (new_mentions_.empty()) return;
    const auto known = static_cast<std::uint32_t>(mentions_.size());
    const auto added = static_cast<std::uint32_t>(new_mentions_.size());
    std::vector<std::uint32_t> order(added);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
      return starts_before(new_mentions_[a], new_mentions_[b]);
    });
    std::vector<std::uint32_t> place(known + added);
    mentions_.resize(known + added);
    std::uint32_t from = known, to = known + added;  // what is not yet in its place, and where its last one goes
    for (auto next = order.rbegin(); next != order.rend(); ++next) {
      const Mention& mention = new_mentions_[*next];
      while (from > 0 && starts_before(mention, mentions_[from - 1])) {
        mentions_[--to] = mentions_[--from];
        place[from] = to;
      }
      mentions_[--to] = mention;
      place[known + *next] = to;
    }
    std::iota(place.begin(), place.begin() + from, 0);
    for (Attribution& attribution : found_) {
      if (attribution.source != none) attribution.source = place[attribution.source];
      if (attribution.addressee != none) attribution.addressee = place[attribution.addressee];
    }
  }

  const language::Reading& reading_;
  const language::Language& language_;
  const std::vector<quotation::Quoted>& quotes_;
  std::vector<Mention>& mentions_;
  std::vector<Attribution>& found_;
  const Scene scene_;
  std::vector<std::uint8_t> sure_;     // one an item
  std::vector<Head> heads_;            // items that are decoded
  std::vector<bool> scare_;            // one a quoted stretch: no speech
  std::vector<bool> doubtful_;         // and of these, perhaps it is
  std::vector<bool> in_speaker_line_;  // one a token
  std::vector<Frame> frames_;
  std::vector<std::uint32_t> taken_;      // of a quoted stretch: the frame that has it, or `kept`
  std::vector<std::uint32_t> next_part_;  // of a quoted stretch: its part in the next paragraph
  std::vector<bool> stands_;              // of an attribution of the patterns: decides over the weights' frame
  std::vector<Mention> new_mentions_;
};

}  // namespace

Learned::Learned(std::string_view bytes)
    : weights_(bytes, attribution_features, "attribution.weights"),
      cues_(weights_.table("cues", 1)),
      scares_(weights_.table("scares", 1)),
      words_(weights_.table("cue-words", 1)),
      roles_(weights_) {}

void Learned::refine(const language::Reading& reading, const language::Language& language,
                     const std::vector<quotation::Quoted>& quotes, ParagraphUnits& units,
                     std::vector<Mention>& mentions, std::vector<Attribution>& found) const {
  Refiner(reading, language, quotes, units, mentions, found).run(cues_, scares_, words_, roles_);
}

}  // namespace attrib::attribution
