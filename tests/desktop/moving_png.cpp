#include "desktop/moving_png.h"

#include <wx/mstream.h>
#include <wx/zstream.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>
#include <string>
#include <unordered_map>

namespace limber {
namespace {

using Bytes = std::string;
using Colour = std::array<int, 3>;

constexpr std::size_t colours = 127;  ///< Besides index 0: as it was in the picture before.
constexpr std::size_t kept = 40;      ///< The most frequent ones, exactly.

std::uint32_t key_of(const wxImage& image, int i) {
    const unsigned char* p = image.GetData() + 3 * i;
    return std::uint32_t(p[0] << 16 | p[1] << 8 | p[2]);
}

Colour colour_of(std::uint32_t key) { return {int(key >> 16), int(key >> 8 & 255), int(key & 255)}; }

struct Counted {
    Colour colour;
    double count;
};

std::vector<Counted> counted(const std::vector<wxImage>& pictures) {
    std::unordered_map<std::uint32_t, double> counts;
    for (std::size_t n = 0; n < pictures.size(); n += 5)
        for (int i = 0; i < pictures[n].GetWidth() * pictures[n].GetHeight(); ++i) ++counts[key_of(pictures[n], i)];
    std::vector<Counted> all;
    for (const auto& [key, count] : counts) all.push_back({colour_of(key), count});
    std::ranges::sort(all, [](const Counted& a, const Counted& b) { return std::tie(b.count, a.colour) < std::tie(a.count, b.colour); });
    return all;
}

using Range = std::pair<std::vector<Counted>::iterator, std::vector<Counted>::iterator>;

/// The channel in which the colours spread most, and by how much.
std::pair<std::size_t, int> spread_of(const Range& range) {
    std::pair<std::size_t, int> widest{0, -1};
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const auto [least, most] = std::minmax_element(
            range.first, range.second, [channel](const Counted& a, const Counted& b) { return a.colour[channel] < b.colour[channel]; });
        widest = std::max(widest, {channel, most->colour[channel] - least->colour[channel]},
                          [](const auto& a, const auto& b) { return a.second < b.second; });
    }
    return widest;
}

Colour mean_of(const Range& range) {
    std::array<double, 4> sum{};
    for (auto each = range.first; each != range.second; ++each) {
        for (std::size_t i = 0; i < 3; ++i) sum[i] += each->colour[i] * each->count;
        sum[3] += each->count;
    }
    return {int(sum[0] / sum[3] + .5), int(sum[1] / sum[3] + .5), int(sum[2] / sum[3] + .5)};
}

/// The frequent ones, and the rest by halving the widest box again and again.
std::vector<Colour> palette_of(const std::vector<wxImage>& pictures) {
    std::vector<Counted> all = counted(pictures);
    std::vector<Colour> palette;
    const auto rest = all.begin() + std::ptrdiff_t(std::min(kept, all.size()));
    for (auto each = all.begin(); each != rest; ++each) palette.push_back(each->colour);
    std::vector<Range> boxes;
    if (rest != all.end()) boxes.emplace_back(rest, all.end());
    while (!boxes.empty() && palette.size() + boxes.size() < colours) {
        const auto widest = std::ranges::max_element(boxes, {}, [](const Range& box) { return spread_of(box).second; });
        const Range box = *widest;
        if (box.second - box.first < 2) break;
        const std::size_t channel = spread_of(box).first;
        const auto middle = box.first + (box.second - box.first) / 2;
        std::nth_element(box.first, middle, box.second,
                         [channel](const Counted& a, const Counted& b) { return a.colour[channel] < b.colour[channel]; });
        *widest = {box.first, middle};
        boxes.emplace_back(middle, box.second);
    }
    for (const Range& box : boxes) palette.push_back(mean_of(box));
    return palette;
}

class Indexed {
public:
    explicit Indexed(std::vector<Colour> palette) : palette_{std::move(palette)} {}
    Bytes operator()(const wxImage& image) {
        Bytes indices;
        for (int i = 0; i < image.GetWidth() * image.GetHeight(); ++i) indices += char(index_of(key_of(image, i)));
        return indices;
    }

private:
    std::uint8_t index_of(std::uint32_t key) {
        const auto [found, is_new] = known_.try_emplace(key, std::uint8_t{0});
        if (!is_new) return found->second;
        const Colour wanted = colour_of(key);
        const auto distance = [&](const Colour& colour) {
            int sum = 0;
            for (std::size_t i = 0; i < 3; ++i) sum += (colour[i] - wanted[i]) * (colour[i] - wanted[i]);
            return sum;
        };
        return found->second = std::uint8_t(1 + (std::ranges::min_element(palette_, {}, distance) - palette_.begin()));
    }
    std::vector<Colour> palette_;
    std::unordered_map<std::uint32_t, std::uint8_t> known_;
};

Bytes number(std::uint32_t value, int bytes = 4) {
    Bytes all;
    while (bytes-- > 0) all += char(value >> (8 * bytes) & 255);
    return all;
}

std::uint32_t checksum(const Bytes& bytes) {
    std::uint32_t sum = ~0U;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = sum & 1 ? sum >> 1 ^ 0xedb88320U : sum >> 1;
    }
    return ~sum;
}

Bytes chunk(const Bytes& kind, const Bytes& content) {
    return number(std::uint32_t(content.size())) + kind + content + number(checksum(kind + content));
}

Bytes packed(const Bytes& bytes) {
    wxMemoryOutputStream memory;
    {
        wxZlibOutputStream zlib{memory, 9};
        zlib.Write(bytes.data(), bytes.size());
    }
    Bytes all(memory.GetSize(), '\0');
    memory.CopyTo(all.data(), all.size());
    return all;
}

/// What differs of `now`, as rows of the picture format; all of it where there was nothing.
Bytes rows_of(const Bytes& before, const Bytes& now, const wxRect& area, int width) {
    Bytes rows;
    for (int y = area.y; y < area.y + area.height; ++y) {
        rows += '\0';
        for (int x = area.x; x < area.x + area.width; ++x) {
            const auto i = std::size_t(y * width + x);
            rows += !before.empty() && before[i] == now[i] ? '\0' : now[i];
        }
    }
    return rows;
}

wxRect changed(const Bytes& before, const Bytes& now, int width, int height) {
    if (before.empty()) return {0, 0, width, height};
    wxRect area;
    for (int i = 0; i < width * height; ++i) {
        if (before[std::size_t(i)] != now[std::size_t(i)]) area.Union({i % width, i / width, 1, 1});
    }
    return area.IsEmpty() ? wxRect{0, 0, 1, 1} : area;
}

}  // namespace

void write_moving_png(const std::vector<wxImage>& pictures, int milliseconds_each, const std::filesystem::path& path) {
    const int width = pictures.front().GetWidth(), height = pictures.front().GetHeight();
    const std::vector<Colour> palette = palette_of(pictures);
    Bytes plte = number(0, 3);
    for (const Colour& colour : palette)
        for (const int part : colour) plte += char(part);
    const Bytes eight_bits_of_palette = {8, 3, 0, 0, 0};
    Bytes file = "\x89PNG\r\n\x1a\n" + chunk("IHDR", number(std::uint32_t(width)) + number(std::uint32_t(height)) + eight_bits_of_palette) +
                 chunk("acTL", number(std::uint32_t(pictures.size())) + number(0)) + chunk("PLTE", plte) + chunk("tRNS", Bytes(1, '\0'));
    Indexed indexed{palette};
    Bytes before;
    std::uint32_t sequence = 0;
    for (const wxImage& picture : pictures) {
        const Bytes now = indexed(picture);
        const wxRect area = changed(before, now, width, height);
        Bytes control = number(sequence++);
        for (const int each : {area.width, area.height, area.x, area.y}) control += number(std::uint32_t(each));
        const Bytes over_what_was{0, 1};
        file += chunk("fcTL", control + number(std::uint32_t(milliseconds_each), 2) + number(1000, 2) + over_what_was);
        const Bytes data = packed(rows_of(before, now, area, width));
        file += before.empty() ? chunk("IDAT", data) : chunk("fdAT", number(sequence++) + data);
        before = now;
    }
    file += chunk("IEND", "");
    std::ofstream stream{path, std::ios::binary};
    stream << file;
    if (!stream.flush()) throw std::runtime_error{"film: " + path.string() + " cannot be written"};
}

}  // namespace limber
