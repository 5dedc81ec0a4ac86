# cmake -DINPUT=<file> -DOUTPUT=<cpp> -DSYMBOL=<name> -P embed_file.cmake
# Writes a C++ file that holds the bytes of INPUT as string literals of escaped bytes: a compiler reads
# those many times faster than an array of numbers. Each line is a literal of its own, so that no escape
# can swallow the digit after it.
file(READ ${INPUT} hex HEX)
file(SIZE ${INPUT} size)
string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${hex}")
string(LENGTH "${bytes}" length)
set(lines "")
set(at 0)
# 4 characters a byte, 1024 bytes a line.
while(at LESS length)
  string(SUBSTRING "${bytes}" ${at} 4096 line)
  string(APPEND lines "\n    \"${line}\"")
  math(EXPR at "${at} + 4096")
endwhile()
if(size EQUAL 0)
  set(lines "\"\"")
endif()
file(WRITE ${OUTPUT} "#include <cstddef>
namespace samtale::embedded {
extern const char ${SYMBOL}[];
extern const std::size_t ${SYMBOL}_size;
const char ${SYMBOL}[] = ${lines};
const std::size_t ${SYMBOL}_size = ${size};
}  // namespace samtale::embedded
")
