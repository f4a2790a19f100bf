// Goes through the sentences from capital to capital.
#include "entity/chains.hpp"

#include <algorithm>
#include <string_view>

namespace attrib::entity {
namespace {

using language::Class;
using language::Reading;
using text::Kind;
using text::Range;
using text::Shape;
using text::Text;

constexpr std::uint32_t longest_link = 3;  // tokens between two capitals: "Board of the Deputies"

class Walker {
 public:
  Walker(const Reading& reading, const ArticleWords& words) : reading_(reading), text_(reading.text), words_(words) {}

  void add_sentence(const text::Sentence& sentence, std::vector<Range>& chains) const {
    std::uint32_t end = sentence.tokens.first;  // of the chains there are
    for (std::uint32_t at = sentence.capitals.first; at < sentence.capitals.last; ++at) {
      const std::uint32_t token = text_.capitals[at];
      if (token < end || !has_capital(token)) continue;
      const std::uint32_t first = token > end && is_numbered(token) ? token - 1 : token;
      end = end_of(token, sentence.tokens.last);
      chains.push_back({first, end});
    }
  }

 private:
  // A word with a capital anywhere: "Lee", "iPhone".
  bool has_capital(std::uint32_t token) const {
    if (words_.is_capital(token)) return true;
    const text::Token& one = text_.tokens[token];
    return one.kind == Kind::word && one.shape == Shape::mixed && !is_compound(token);
  }

  bool is_compound(std::uint32_t token) const {
    return !text_.tokens[token].letters && text_.of(token).find('-') != std::string_view::npos;
  }

  // A number with letters before a capital begins a name too: "20th Century Fox".
  bool is_numbered(std::uint32_t token) const {
    if (text_.tokens[token - 1].kind != Kind::number || !words_.is_capital(token)) return false;
    const char last = text_.of(token - 1).back();
    return ('a' <= last && last <= 'z') || ('A' <= last && last <= 'Z');
  }

  std::uint32_t end_of(std::uint32_t token, std::uint32_t end) const {
    std::uint32_t last = token + 1;
    while (last < end) {
      if (has_capital(last) || text_.tokens[last].kind == Kind::number) {
        ++last;
        continue;
      }
      std::uint32_t next = last;
      while (next < end && next - last < longest_link && links(next)) ++next;
      if (next == last || next >= end || !has_capital(next)) break;
      last = next + 1;
    }
    return last;
  }

  // What may stand within a name: "of", "van", "&", "'s", a hyphen or stroke without blanks.
  bool links(std::uint32_t token) const {
    const text::Token& one = text_.tokens[token];
    switch (one.kind) {
      case Kind::word:
        return one.shape == Shape::lower && reading_.classes(token).any({Class::name_particle, Class::name_link});
      case Kind::possessive:
        return true;
      case Kind::punct: {
        const char c = text_.bytes[one.begin];
        return c == '&' || (!one.space_before && (c == '-' || c == '/'));
      }
      default:
        return false;
    }
  }

  const Reading& reading_;
  const Text& text_;
  const ArticleWords& words_;
};

}  // namespace

std::vector<Range> find_chains(const Reading& reading, const ArticleWords& words) {
  const Walker walker(reading, words);
  std::vector<Range> chains;
  chains.reserve(reading.text.capitals.size());
  for (std::size_t p = 0; p < reading.text.paragraphs.size(); ++p) {
    if (reading.residue[p]) continue;
    const Range sentences = reading.text.paragraphs[p].sentences;
    for (std::uint32_t s = sentences.first; s < sentences.last; ++s)
      walker.add_sentence(reading.text.sentences[s], chains);
  }
  return chains;
}

}  // namespace attrib::entity
