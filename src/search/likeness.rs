//! Which questions ask the same: texts are gathered by the grams that they share, which is across
//! spelling, and by ties that whoever calls knows of, which can be across languages.
//!
//! What a text's features are is told in one place ([`features`]). Filler words are taken out, and
//! ties are found, by whoever calls.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;

use super::fold::fold;
use super::grams::each_gram;

/// Texts ask the same from this share of common features on (Dice: twice the common ones by all).
const ALIKE: f64 = 0.6;

/// Gathers texts by likeness: each group has the places of its texts, the first of which leads it.
/// A text joins the group whose leader is most like it; the same texts in the same order give the
/// same groups.
pub fn gather(texts: &[String]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut sizes: Vec<usize> = Vec::new();
    // By feature, the groups whose leader has it.
    let mut having: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, text) in texts.iter().enumerate() {
        let features = features(text);
        let mut common: HashMap<usize, usize> = HashMap::new();
        for group in features.iter().filter_map(|it| having.get(it)).flatten() {
            *common.entry(*group).or_default() += 1;
        }
        let likeness = |(group, count): (&usize, &usize)| {
            let all = (features.len() + sizes[*group]) as f64;
            (2.0 * *count as f64 / all, *group)
        };
        let best = common.iter().map(likeness).filter(|(it, _)| *it >= ALIKE);
        // The most alike; of two that are alike the same the older one.
        let best = best.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        match best {
            Some((_, group)) => groups[group].push(at),
            None => {
                for feature in &features {
                    having.entry(feature.clone()).or_default().push(groups.len());
                }
                sizes.push(features.len());
                groups.push(vec![at]);
            }
        }
    }
    groups
}

/// Puts groups together that have a tie in common; `ties` are those of each text. Each group has its
/// places in their order, and the groups are in that of their first ones.
pub fn unite<T: Hash + Eq>(groups: Vec<Vec<usize>>, ties: &[Vec<T>]) -> Vec<Vec<usize>> {
    // Each group's place leads to one that it was put together with, at last to the first of them.
    let mut with: Vec<usize> = (0..groups.len()).collect();
    let mut holding: HashMap<&T, usize> = HashMap::new();
    for (group, places) in groups.iter().enumerate() {
        for tie in places.iter().filter_map(|it| ties.get(*it)).flatten() {
            let other = *holding.entry(tie).or_insert(group);
            let (one, other) = (first_of(&with, group), first_of(&with, other));
            with[one.max(other)] = one.min(other);
        }
    }
    let mut united: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (group, places) in groups.into_iter().enumerate() {
        united.entry(first_of(&with, group)).or_default().extend(places);
    }
    let mut united: Vec<_> = united.into_values().collect();
    united.iter_mut().for_each(|it| it.sort_unstable());
    united.sort_unstable_by_key(|it| it.first().copied());
    united
}

fn first_of(with: &[usize], mut group: usize) -> usize {
    while with[group] != group {
        group = with[group];
    }
    group
}

/// What texts are compared by.
fn features(text: &str) -> BTreeSet<String> {
    let mut features = BTreeSet::new();
    each_gram(&fold(text), |gram| {
        features.insert(gram.to_owned());
    });
    features
}

#[cfg(test)]
mod tests {
    use super::{gather, unite};

    fn groups(texts: &[&str]) -> Vec<Vec<usize>> {
        gather(&texts.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn spelling_and_order_part_nothing() {
        let asked = [
            "curs sudură subacvatică",
            "sudura subacvatica cursuri",
            "olărit pentru copii",
            "curs de sudură subaqvatică",
            "olarit copii",
            "underwater welding course",
            "under water welding courses",
        ];
        assert_eq!(groups(&asked), [vec![0, 1, 3], vec![2, 4], vec![5, 6]]);
    }

    #[test]
    fn another_subject_is_another_group() {
        assert_eq!(groups(&["curs de olărit", "curs de pian"]).len(), 2);
        assert_eq!(groups(&["", "", "???"]).len(), 3, "nothing is like nothing");
        assert!(groups(&[]).is_empty());
    }

    #[test]
    fn a_tie_puts_groups_together_however_long_the_chain() {
        let groups = vec![vec![0, 3], vec![1], vec![2], vec![4], vec![5]];
        let ties = [vec!["a"], vec![], vec!["b"], vec!["c"], vec!["c", "b"], vec!["d"]];
        assert_eq!(unite(groups.clone(), &ties), [vec![0, 2, 3, 4], vec![1], vec![5]]);
        let none: [Vec<&str>; 6] = Default::default();
        assert_eq!(unite(groups, &none), [vec![0, 3], vec![1], vec![2], vec![4], vec![5]]);
    }
}
