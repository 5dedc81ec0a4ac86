// The signs and words that conditions are made of, and what others write for them. Of
// expression.cpp alone.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "engine/expression.hpp"

namespace samtale::engine {

enum class TokenKind { end, word, number, comparison, open, close, both, either, negate, other };

struct Token {
  TokenKind kind = TokenKind::end;
  std::size_t begin = 0;
  std::size_t end = 0;
  Comparison comparison = Comparison::equal;
  std::string_view instead;  // how it should have been written; empty = as it is
};

struct Sign {
  std::string_view text;
  TokenKind kind;
  Comparison comparison = Comparison::equal;
  std::string_view instead = {};
};

/// Longer ones first. Those with `instead` are what other languages write.
inline constexpr std::array signs = {
    Sign{"==", TokenKind::comparison, Comparison::equal, "="},
    Sign{"=>", TokenKind::comparison, Comparison::at_least, ">="},
    Sign{"=<", TokenKind::comparison, Comparison::at_most, "<="},
    Sign{"<>", TokenKind::comparison, Comparison::not_equal, "!="},
    Sign{"&&", TokenKind::both, Comparison::equal, "and"},
    Sign{"||", TokenKind::either, Comparison::equal, "or"},
    Sign{"<=", TokenKind::comparison, Comparison::at_most},
    Sign{">=", TokenKind::comparison, Comparison::at_least},
    Sign{"!=", TokenKind::comparison, Comparison::not_equal},
    Sign{"<", TokenKind::comparison, Comparison::less},
    Sign{">", TokenKind::comparison, Comparison::more},
    Sign{"=", TokenKind::comparison, Comparison::equal},
    Sign{"!", TokenKind::negate, Comparison::equal, "not "},
    Sign{"(", TokenKind::open},
    Sign{")", TokenKind::close},
};

inline constexpr std::array joining_words = {
    Sign{"and", TokenKind::both},
    Sign{"or", TokenKind::either},
    Sign{"not", TokenKind::negate},
    Sign{"AND", TokenKind::both, Comparison::equal, "and"},
    Sign{"OR", TokenKind::either, Comparison::equal, "or"},
    Sign{"NOT", TokenKind::negate, Comparison::equal, "not"},
    Sign{"og", TokenKind::both, Comparison::equal, "and"},
    Sign{"eller", TokenKind::either, Comparison::equal, "or"},
    Sign{"ikke", TokenKind::negate, Comparison::equal, "not"},
};

}  // namespace samtale::engine
