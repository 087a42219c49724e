//! A block of pictures: each with its own shape, in rows and columns as a layout lays its frames, so
//! that all edges line up and the block is as wide as it may be.
//!
//! The height of a row, of a column and of a picture is a straight line over its width, which is what
//! makes the block come out exact. Knows shapes and millimetres alone.

/// Between pictures, in mm.
pub(super) const GAP_MM: f64 = 6.0;
/// Two edges of a layout that are no further apart than this, in mm, are one.
const HAIR_MM: f64 = 0.5;

/// Left, top, width and height, in mm.
pub(super) type Place = [f64; 4];

/// A picture of a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// Width by height.
    pub shape: f64,
    /// What is round it on all sides together and belongs to it, in mm.
    pub mat: f64,
    /// What stands below it, in mm.
    pub below: f64,
    /// How wide it may be at most, without what is round it, in mm.
    pub most: f64,
}

impl Shape {
    /// How high it is with what is round it, so wide.
    fn high(&self, wide: f64) -> f64 {
        (wide - self.mat) / self.shape + self.mat
    }
}

/// How pictures lie.
#[derive(Debug)]
enum Slice {
    One(usize),
    /// Beside each other, all of one height.
    Row(Vec<Slice>),
    /// Below each other, all of one width.
    Column(Vec<Slice>),
}

/// The height of something over its width: `by * width + and`.
#[derive(Clone, Copy)]
struct Line {
    by: f64,
    and: f64,
}

/// Where pictures stand that lie as these places of a layout do, in the width and height of a room.
/// A picture that may not be as large as its place stands in the middle of it; where many may not, they
/// are gathered from where reading starts.
pub(super) fn block(
    layout: &[Place],
    shapes: &[Shape],
    (across, down): (f64, f64),
    from_right: bool,
) -> Vec<Place> {
    let slice = sliced(&(0..layout.len().min(shapes.len())).collect::<Vec<_>>(), layout);
    let line = slice.line(shapes);
    let mut width = across.min((down - line.and) / line.by).max(1.0);
    let mut places = slice.placed(shapes, width);
    let mut height = line.by * width + line.and;
    if places.iter().zip(shapes).any(|(place, of)| of.most + of.mat < SMALL * place[2]) {
        let rows = gathered(&places, shapes, across);
        if rows.2 <= down {
            (places, width, height) = rows;
            if from_right {
                places.iter_mut().for_each(|place| place[0] = width - place[0] - place[2]);
            }
        }
    }
    for (place, of) in places.iter_mut().zip(shapes) {
        let [x, y, wide, high] = *place;
        let now = wide.min(of.most + of.mat);
        let tall = of.high(now);
        *place = [x + (wide - now) / 2.0, y + (high - tall) / 2.0, now, tall];
        // The block stands in the middle across, and rather above the middle.
        place[0] += (across - width) / 2.0;
        place[1] += (down - height).max(0.0) * ABOVE;
    }
    places
}

/// Pictures that are small for their places stand close together, in rows that are as wide as the room
/// lets them be; and how wide and high they are together.
fn gathered(places: &[Place], shapes: &[Shape], across: f64) -> (Vec<Place>, f64, f64) {
    let mut rows: Vec<Vec<usize>> = Vec::new();
    let wide = |nth: usize| places[nth][2].min(shapes[nth].most + shapes[nth].mat);
    let long = |row: &[usize]| row.iter().map(|nth| wide(*nth) + GAP_MM).sum::<f64>() - GAP_MM;
    for nth in 0..places.len() {
        match rows.last_mut().filter(|row| long(row) + GAP_MM + wide(nth) <= across) {
            Some(row) => row.push(nth),
            None => rows.push(vec![nth]),
        }
    }
    let width = rows.iter().map(|row| long(row)).fold(0.0, f64::max);
    let mut gathered = vec![[0.0; 4]; places.len()];
    let mut y = 0.0;
    for row in &rows {
        let mut x = (width - long(row)) / 2.0;
        let mut high: f64 = 0.0;
        for &nth in row {
            let of = &shapes[nth];
            gathered[nth] = [x, y, wide(nth), of.high(wide(nth))];
            x += wide(nth) + GAP_MM;
            high = high.max(of.high(wide(nth)) + of.below);
        }
        y += high + GAP_MM;
    }
    (gathered, width, y - GAP_MM)
}

/// A picture that fills less than this share of its place leaves a hole in the layout.
const SMALL: f64 = 0.85;
/// What of the free room is above a block.
const ABOVE: f64 = 0.3;

/// Cuts places into rows and columns wherever a straight line parts them.
fn sliced(of: &[usize], layout: &[Place]) -> Slice {
    if let [one] = of {
        return Slice::One(*one);
    }
    for axis in [1, 0] {
        let parts = parted(of, layout, axis);
        if parts.len() > 1 {
            let parts = parts.iter().map(|part| sliced(part, layout)).collect();
            return if axis == 1 { Slice::Column(parts) } else { Slice::Row(parts) };
        }
    }
    // Places that lie over each other are put below each other.
    Slice::Column(of.iter().map(|one| Slice::One(*one)).collect())
}

/// The places in groups that lie one after the other along an axis: 0 across, 1 down.
fn parted(of: &[usize], layout: &[Place], axis: usize) -> Vec<Vec<usize>> {
    let mut sorted = of.to_vec();
    sorted.sort_by(|a, b| layout[*a][axis].total_cmp(&layout[*b][axis]));
    let mut parts: Vec<Vec<usize>> = Vec::new();
    let mut reaches = f64::NEG_INFINITY;
    for one in sorted {
        let from = layout[one][axis];
        match parts.last_mut().filter(|_| from < reaches - HAIR_MM) {
            Some(part) => part.push(one),
            None => parts.push(vec![one]),
        }
        reaches = reaches.max(from + layout[one][axis + 2]);
    }
    parts
}

impl Slice {
    fn line(&self, shapes: &[Shape]) -> Line {
        let gaps = |parts: &[Slice]| GAP_MM * (parts.len() - 1) as f64;
        match self {
            Self::One(nth) => {
                let Shape { shape, mat, below, .. } = shapes[*nth];
                Line { by: 1.0 / shape, and: mat - mat / shape + below }
            }
            Self::Column(parts) => parts.iter().map(|part| part.line(shapes)).fold(
                Line { by: 0.0, and: gaps(parts) },
                |all, one| Line { by: all.by + one.by, and: all.and + one.and },
            ),
            Self::Row(parts) => {
                let lines: Vec<Line> = parts.iter().map(|part| part.line(shapes)).collect();
                let by = 1.0 / lines.iter().map(|line| 1.0 / line.by).sum::<f64>();
                let and = lines.iter().map(|line| line.and / line.by).sum::<f64>() - gaps(parts);
                Line { by, and: and * by }
            }
        }
    }

    /// The places of its pictures, without what stands below them.
    fn placed(&self, shapes: &[Shape], width: f64) -> Vec<Place> {
        let mut places = vec![[0.0; 4]; shapes.len()];
        self.place(shapes, [0.0, 0.0, width], &mut places);
        places
    }

    fn place(&self, shapes: &[Shape], [x, y, width]: [f64; 3], places: &mut [Place]) {
        let high = |line: Line| line.by * width + line.and;
        match self {
            Self::One(nth) => places[*nth] = [x, y, width, high(self.line(shapes)) - shapes[*nth].below],
            Self::Column(parts) => {
                let mut y = y;
                for part in parts {
                    part.place(shapes, [x, y, width], places);
                    y += high(part.line(shapes)) + GAP_MM;
                }
            }
            Self::Row(parts) => {
                let height = high(self.line(shapes));
                let mut x = x;
                for part in parts {
                    let line = part.line(shapes);
                    let width = (height - line.and) / line.by;
                    part.place(shapes, [x, y, width], places);
                    x += width + GAP_MM;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(shape: f64) -> Shape {
        Shape { shape, mat: 0.0, below: 0.0, most: 1000.0 }
    }

    #[test]
    fn one_across_and_two_below_line_up_at_both_edges_in_their_own_shapes() {
        let layout = [[0.0, 0.0, 100.0, 50.0], [0.0, 52.0, 49.0, 40.0], [51.0, 52.0, 49.0, 40.0]];
        let shapes = [shape(1.5), shape(0.75), shape(1.5)];
        let places = block(&layout, &shapes, (170.0, 1000.0), false);
        let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
        assert!(close(places[0][2], 170.0) && close(places[1][0], 0.0), "{places:?}");
        assert!(close(places[2][0] + places[2][2], 170.0) && close(places[1][3], places[2][3]));
        assert!(places.iter().zip(&shapes).all(|(place, of)| close(place[2] / place[3], of.shape)));
        assert!(close(places[2][0] - places[1][0] - places[1][2], GAP_MM));
    }

    #[test]
    fn a_block_of_small_pictures_is_smaller_and_stands_in_the_middle() {
        let layout = [[0.0, 0.0, 50.0, 50.0], [52.0, 0.0, 50.0, 50.0]];
        let small = Shape { most: 40.0, ..shape(1.0) };
        let places = block(&layout, &[small, small], (170.0, 250.0), false);
        assert_eq!(places[0][2].round(), 40.0);
        assert_eq!(places[0][0].round(), ((170.0 - 86.0_f64) / 2.0).round());
    }
}
