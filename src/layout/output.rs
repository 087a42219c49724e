//! What a page is laid out for: where the paper ends and what is printed of its ground.

/// How a page meets the edges of its paper, and whether its ground is printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Output {
    /// What becomes of what runs to the edge.
    pub edge: Edge,
    /// Whether the theme's paper colour is painted. An office printer turns it into a tinted box.
    pub paper_printed: bool,
}

/// What becomes of pictures and grounds that run to the edge of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Edge {
    /// They end where the paper ends.
    Trim,
    /// They run on beyond it by so many mm, to be trimmed off.
    Bleed(f64),
    /// They stay so many mm inside it, because the printer does not reach the edge.
    PulledIn(f64),
}

impl Output {
    /// As on screen, and in a PDF that is read on one.
    pub const SCREEN: Output = Output { edge: Edge::Trim, paper_printed: true };
    /// For an office printer, which does not reach the outer 5 mm (6 are kept).
    pub const OFFICE: Output = Output { edge: Edge::PulledIn(6.0), paper_printed: false };
    /// For a print shop, which trims 3 mm off.
    pub const PRINT_SHOP: Output = Output { edge: Edge::Bleed(3.0), paper_printed: true };

    /// How far marks may run beyond the trim, in mm.
    pub fn bleed(self) -> f64 {
        match self.edge {
            Edge::Bleed(mm) => mm,
            Edge::Trim | Edge::PulledIn(_) => 0.0,
        }
    }

    /// A rectangle that may touch the edges of the page, as this output has it.
    ///
    /// `page` is the trimmed page. Each side that reaches its edge runs on, stays or is pulled in.
    pub fn at_edges(self, rect: kurbo::Rect, page: kurbo::Rect) -> kurbo::Rect {
        const TOUCHES_MM: f64 = 0.5;
        let out = match self.edge {
            Edge::Trim => 0.0,
            Edge::Bleed(mm) => mm,
            Edge::PulledIn(mm) => -mm,
        };
        kurbo::Rect {
            x0: if rect.x0 <= page.x0 + TOUCHES_MM { page.x0 - out } else { rect.x0 },
            y0: if rect.y0 <= page.y0 + TOUCHES_MM { page.y0 - out } else { rect.y0 },
            x1: if rect.x1 >= page.x1 - TOUCHES_MM { page.x1 + out } else { rect.x1 },
            y1: if rect.y1 >= page.y1 - TOUCHES_MM { page.y1 + out } else { rect.y1 },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kurbo::Rect;

    const PAGE: Rect = Rect::new(0.0, 0.0, 210.0, 297.0);

    #[test]
    fn only_the_sides_that_touch_the_edge_move() {
        let top = Rect::new(0.0, 0.0, 210.0, 150.0);
        assert_eq!(Output::SCREEN.at_edges(top, PAGE), top);
        assert_eq!(Output::PRINT_SHOP.at_edges(top, PAGE), Rect::new(-3.0, -3.0, 213.0, 150.0));
        assert_eq!(Output::OFFICE.at_edges(top, PAGE), Rect::new(6.0, 6.0, 204.0, 150.0));
        let inside = Rect::new(20.0, 30.0, 100.0, 110.0);
        assert_eq!(Output::OFFICE.at_edges(inside, PAGE), inside);
    }
}
