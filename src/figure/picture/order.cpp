#include "figure/picture/piece.h"

#include <algorithm>

namespace limber {
namespace {

struct Spot {
    glm::dvec2 at;
    double radius, nearness;
};

std::vector<Spot> spots_of(const Piece& piece, const Camera& camera) {
    std::vector<Spot> spots;
    spots.reserve(piece.core.size());
    for (const Ball& ball : piece.core) spots.push_back({camera(ball.at), ball.radius, camera.nearness(ball.at)});
    return spots;
}

double middle_of(const std::vector<Spot>& spots) {
    double sum = 0;
    for (const Spot& spot : spots) sum += spot.nearness;
    return spots.empty() ? 0 : sum / static_cast<double>(spots.size());
}

/// Above 0 where `one` hides the other: each place where they overlap in the picture counts by how much they do.
double hides(const std::vector<Spot>& one, const std::vector<Spot>& other) {
    double sum = 0;
    for (const Spot& a : one) {
        for (const Spot& b : other) {
            const double overlap = a.radius + b.radius - glm::distance(a.at, b.at);
            if (overlap > 0) sum += overlap * (a.nearness - b.nearness);
        }
    }
    return sum;
}

/// What lies on the floor is under all that does not; a wall is on one side of everybody.
int level(const Piece& one, const Piece& other) { return static_cast<int>(one.of) - static_cast<int>(other.of); }

/// Which of those that wait hides none of the others that wait; of several, or where they hide one another in a ring, the farthest.
class Queue {
public:
    Queue(const std::vector<Piece>& pieces, const Camera& camera) {
        for (const Piece& piece : pieces) spots_.push_back(spots_of(piece, camera));
        for (const auto& spots : spots_) middles_.push_back(middle_of(spots));
        for (std::size_t i = 0; i < pieces.size(); ++i) waiting_.push_back(i);
        std::ranges::stable_sort(waiting_, {}, [&](std::size_t i) { return middles_[i]; });
        find_hidden(pieces);
    }

    std::size_t take() {
        const auto free = std::ranges::find_if(waiting_, [&](std::size_t i) { return hidden_[i] == 0; });
        const auto at = free == waiting_.end() ? waiting_.begin() : free;
        const std::size_t taken = *at;
        waiting_.erase(at);
        for (const std::size_t i : waiting_) {
            if (hides_[i][taken]) --hidden_[i];
        }
        return taken;
    }

    double middle(std::size_t i) const { return middles_[i]; }

private:
    void find_hidden(const std::vector<Piece>& pieces) {
        const std::size_t size = spots_.size();
        hides_.assign(size, std::vector<bool>(size));
        hidden_.assign(size, 0);
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const double sign = level(pieces[i], pieces[j]) != 0 ? level(pieces[i], pieces[j]) : hides(spots_[i], spots_[j]);
                if (sign == 0) continue;
                const auto [front, back] = sign > 0 ? std::pair{i, j} : std::pair{j, i};
                hides_[front][back] = true;
                ++hidden_[front];
            }
        }
    }

    std::vector<std::vector<Spot>> spots_;
    std::vector<double> middles_;
    std::vector<std::size_t> waiting_;
    std::vector<std::vector<bool>> hides_;
    std::vector<int> hidden_;  ///< How many that still wait each one hides.
};

}  // namespace

std::vector<Piece> in_order(std::vector<Piece> pieces, const Camera& camera) {
    Queue queue{pieces, camera};
    std::vector<Piece> ordered;
    double depth = -10;
    for (std::size_t left = pieces.size(); left > 0; --left) {
        const std::size_t next = queue.take();
        depth = std::max(depth, queue.middle(next));
        for (Stroke& stroke : pieces[next].strokes) stroke.depth = depth;
        ordered.push_back(std::move(pieces[next]));
    }
    return ordered;
}

}  // namespace limber
