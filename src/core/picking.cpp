#include "core/picking.h"

#include "core/seeded.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace limber {
namespace {

using std::chrono::minutes;

constexpr Duration long_routine = minutes{4};
constexpr Duration room_for_two = minutes{2};
constexpr int starving = 15;  ///< Routines without an exercise; within 30 it must have come.
constexpr int nearly_starved = 22;
constexpr int never_first = std::numeric_limits<int>::max();
constexpr int longest_wait = 4;  ///< Routines that a direction may be left out of in a row.
constexpr int starved_at_once = 2;
constexpr double served_already = 0.15;

struct DirectionRule {
    Direction direction;
    double weight;
    bool promised;  ///< In any five routines in a row.
};
constexpr DirectionRule direction_rules[direction_count] = {
    {Direction::flexion, 1, true},     {Direction::extension, 2, true},  {Direction::rotation, 3, true},
    {Direction::side_bend, 1.5, true}, {Direction::breathing, 1, true},  {Direction::shoulder_blades, 0.75, false},
    {Direction::hip, 0.5, false},      {Direction::warm_up, 0.5, false},
};

bool is_movement(const Candidate& candidate) { return place_in_routine(candidate.exercise->kind) <= place_in_routine(Kind::mobilise); }

using Pool = std::vector<const Candidate*>;

bool contains(const Draft& draft, const Candidate& candidate) {
    return std::any_of(draft.begin(), draft.end(), [&](const DraftItem& item) { return item.candidate == &candidate; });
}

/// Something that a routine should have: the first of `any_of` that can be had.
struct Wish {
    Pool any_of;
    bool firm = false;  ///< Weighs more than having nothing of the last routine.
};

class Picking {
public:
    Picking(const Choices& choices, Duration length, std::uint32_t seed) : choices_(choices), window_(length), length_(length) {
        Seeded random{~std::uint64_t{seed}};
        for (const DirectionRule& rule : direction_rules) {
            const auto direction = static_cast<std::size_t>(rule.direction);
            need_[direction] = rule.weight * (choices.recent.ago[direction] + 1) * (0.5 + random.share());
        }
        for (const Candidate& candidate : choices.candidates)
            if (candidate.shortest <= window_.most) everything_.push_back(&candidate);
        std::stable_sort(everything_.begin(), everything_.end(),
                         [&](const Candidate* a, const Candidate* b) { return preference(*a) > preference(*b); });
        std::copy_if(everything_.begin(), everything_.end(), std::back_inserter(fresh_), [](const Candidate* it) { return !it->in_last; });
    }

    std::optional<Draft> pick() {
        pool_ = &fresh_;
        best_ = build({});
        if (!best_) pool_ = &everything_, best_ = build({});
        if (!best_) return std::nullopt;
        for (const Wish& wish : wishes()) grant(wish);
        return best_;
    }

private:
    double preference(const Candidate& candidate) const { return need_[static_cast<std::size_t>(candidate.main())] * candidate.wanted; }

    std::vector<Wish> wishes() const {
        std::vector<Wish> wishes;
        if (length_ >= long_routine) wishes.push_back({only(is_movement), true});
        const std::vector<Direction> urgent = urgent_directions();
        const auto last_chance = [&](Direction direction) { return choices_.recent.ago_of(direction) >= longest_wait; };
        for (const Direction direction : urgent)
            if (last_chance(direction)) wishes.push_back({serving(direction), true});
        const Pool starved = longest_starved();
        // A shorter routine has room for little more than one exercise: that goes by direction.
        const int comes_first = length_ >= room_for_two ? nearly_starved : never_first;
        for (const Candidate* candidate : starved)
            if (candidate->ago >= comes_first) wishes.push_back({{candidate}, false});
        for (const Direction direction : urgent)
            if (!last_chance(direction)) wishes.push_back({serving(direction), false});
        for (const Candidate* candidate : starved)
            if (candidate->ago < comes_first) wishes.push_back({{candidate}, false});
        for (const DirectionRule& rule : direction_rules)
            if (last_chance(rule.direction) && rule.direction != Direction::warm_up) wishes.push_back({serving(rule.direction), false});
        return wishes;
    }

    /// The promised directions that have to be served now so that all of them, one in each routine, still come in time.
    std::vector<Direction> urgent_directions() const {
        std::vector<Direction> by_wait;
        for (const DirectionRule& rule : direction_rules)
            if (rule.promised && !serving(rule.direction).empty()) by_wait.push_back(rule.direction);
        const auto& recent = choices_.recent;
        std::stable_sort(by_wait.begin(), by_wait.end(), [&](Direction a, Direction b) {
            return std::pair{recent.ago_of(a), need_[static_cast<std::size_t>(a)]} >
                   std::pair{recent.ago_of(b), need_[static_cast<std::size_t>(b)]};
        });
        std::size_t urgent = 0;
        for (std::size_t i = 0; i < by_wait.size(); ++i) {
            const int can_wait = std::max(longest_wait - recent.ago_of(by_wait[i]), 0);
            if (static_cast<int>(i + 1 - urgent) > can_wait) ++urgent;
        }
        by_wait.resize(urgent);
        return by_wait;
    }

    Pool longest_starved() const {
        Pool starved = only([](const Candidate& candidate) { return candidate.ago >= starving; });
        std::stable_sort(starved.begin(), starved.end(), [](const Candidate* a, const Candidate* b) { return a->ago > b->ago; });
        starved.resize(std::min<std::size_t>(starved.size(), starved_at_once));
        return starved;
    }

    template <class Test>
    Pool only(Test test) const {
        Pool some;
        std::copy_if(everything_.begin(), everything_.end(), std::back_inserter(some), [&](const Candidate* it) { return test(*it); });
        return some;
    }

    Pool serving(Direction direction) const {
        return only([&](const Candidate& candidate) { return candidate.serves(direction); });
    }

    void grant(const Wish& wish) {
        for (const Candidate* candidate : wish.any_of)
            if (contains(*best_, *candidate)) return insist_on(*candidate);
        if (!try_each(wish, *pool_) && wish.firm && pool_ == &fresh_) try_each(wish, everything_);
    }

    bool try_each(const Wish& wish, const Pool& pool) {
        return std::any_of(wish.any_of.begin(), wish.any_of.end(), [&](const Candidate* it) { return try_with(*it, pool); });
    }

    void insist_on(const Candidate& candidate) {
        if (std::find(musts_.begin(), musts_.end(), &candidate) == musts_.end()) musts_.push_back(&candidate);
    }

    bool try_with(const Candidate& candidate, const Pool& pool) {
        if (&pool == &fresh_ && candidate.in_last) return false;
        Pool musts = musts_;
        musts.push_back(&candidate);
        const Pool* const before = std::exchange(pool_, &pool);
        if (std::optional<Draft> draft = build(musts)) {
            best_ = std::move(draft);
            musts_ = std::move(musts);
            return true;
        }
        pool_ = before;
        return false;
    }

    /// A draft from the pool that has the musts and fits; nothing only where there is none.
    std::optional<Draft> build(const Pool& musts) const {
        Duration shortest{};
        for (const Candidate* must : musts) shortest += must->shortest;
        if (shortest > window_.most) return std::nullopt;
        Draft draft = gather(musts);
        if (fit_doses(draft, window_)) return draft;
        Pool preferred_first = musts;
        for (const Candidate* candidate : *pool_)
            if (std::find(musts.begin(), musts.end(), candidate) == musts.end()) preferred_first.push_back(candidate);
        return search_draft(preferred_first, musts.size(), window_);
    }

    struct Sums {
        Duration shortest{}, usual{}, longest{};
    };

    Draft gather(const Pool& musts) const {
        Draft draft;
        std::array<double, direction_count> need = need_;
        Sums sums;
        const auto add = [&](const Candidate& candidate) {
            draft.push_back({&candidate, candidate.usual_dose});
            sums = {sums.shortest + candidate.shortest, sums.usual + candidate.usual, sums.longest + candidate.longest};
            for (const Direction direction : candidate.exercise->directions) need[static_cast<std::size_t>(direction)] *= served_already;
        };
        for (const Candidate* must : musts) add(*must);
        while (sums.usual < window_.least) {
            const Candidate* next = most_needed(draft, need, [&](const Candidate& it) { return sums.usual + it.usual <= window_.most; });
            if (!next && sums.longest >= window_.least) break;
            if (!next) next = most_needed(draft, need, [&](const Candidate& it) { return sums.shortest + it.shortest <= window_.most; });
            if (!next) break;
            add(*next);
        }
        return draft;
    }

    /// First the direction that is most in need, then the exercise of that direction that is wanted most.
    template <class Fits>
    const Candidate* most_needed(const Draft& draft, const std::array<double, direction_count>& need, Fits fits) const {
        const Candidate* best = nullptr;
        std::pair<double, double> best_value;
        for (const Candidate* candidate : *pool_) {
            const std::pair value{need[static_cast<std::size_t>(candidate->main())], candidate->wanted};
            if ((best && value <= best_value) || !fits(*candidate) || contains(draft, *candidate)) continue;
            best = candidate;
            best_value = value;
        }
        return best;
    }

    const Choices& choices_;
    const Window window_;
    const Duration length_;
    std::array<double, direction_count> need_{};
    Pool everything_, fresh_;  ///< Preferred ones first; `fresh_` has nothing of the last routine.
    const Pool* pool_ = nullptr;
    std::optional<Draft> best_;
    Pool musts_;
};

}  // namespace

int place_in_routine(Kind kind) {
    switch (kind) {
        case Kind::warm_up:
            return 0;
        case Kind::breathe:
            return 1;
        case Kind::mobilise:
            return 2;
        case Kind::release:
            return 3;
        case Kind::stretch:
            return 4;
        case Kind::control:
            return 5;
        case Kind::strengthen:
            return 6;
    }
    return 7;
}

std::optional<Draft> pick_draft(const Choices& choices, Duration length, std::uint32_t seed) {
    return Picking{choices, length, seed}.pick();
}

}  // namespace limber
