extension Tour {
    /// What is read in the tour, in Markdown: a short story with people, places and sections to go to.
    package static let text = """
        # The last lantern

        *This is a tour. The last line of the screen asks for a key and says what it did. Take your time: it waits, and any other
        key works as well.*

        ## The keeper

        Ines Calder, the last keeper of the light at Corran Point, climbed the ninety-one steps every evening for twenty-six
        years. She trimmed the lantern, wound the clockwork that turned it, and wrote the weather into a book that nobody had
        asked to see since her father died.

        Her father, Aldous Calder, had kept the light before her, and his uncle before him. The people of Sallow Bay said that a
        Calder could smell fog an hour before it came. Ines never said so herself. She said that the gulls told her.

        The light belonged to the Northern Harbour Commission, which paid for the oil and for half of the paint. Once a year the
        Commission sent a man to count the steps. He always came to ninety, and Ines always let him.

        ## The engineer

        In the spring of 1931 the man who came was another one. Tobias Reeve, a young engineer of the Commission, did not count
        the steps. He looked at the lantern for a long time, and then he asked how much oil it burned in a winter.

        "Four hundred gallons," said Ines Calder. "More if the fog stays."

        Reeve wrote that down. He had a drawing in his bag of a lamp that needed no keeper: a burner, a valve, and a spring that
        opened when the daylight went. Three of them stood on the coast of Hallan already. He did not show it to her that day.

        He stayed at the inn of Sallow Bay, which belonged to Martha Quill, the widow of a pilot. Mrs. Quill gave him the room over
        the kitchen, because it was warm, and because from its window one could see the light and nothing else.

        ## The drawing

        It was Mrs. Quill who found the drawing. She did not look for it. It lay under his plate, where he had put it to have it
        out of the wind, and she carried plate and drawing to the kitchen together.

        She could not read a drawing, but she could read what was written below it: *Corran Point, to be altered in September*. She
        put it back. Then she put on her coat and walked out to the point, two miles in the dark, with nothing but the light to go by.

        "They mean to do without you," said Martha Quill.

        Ines Calder was writing the weather. She finished the line before she answered. "They mean to do without the oil," she said.
        "Nobody at the Commission has thought of me at all."

        ## The fog

        The fog came on the ninth of August, and it stayed for eleven days. On the second of them the *Merrin*, a steamer of the
        Hallan Line with two hundred people on board, lost her way between Corran Point and the Skerries.

        Tobias Reeve was in the tower that night. He had come to measure the lantern for his burner. He saw Ines Calder stop the
        clockwork with her hand, and hold the light still, and turn it slowly, by hand, towards the sound of the engines.

        "A lamp that turns tells a captain where he is," she said to him. "A lamp that looks at him tells him where to go."

        They turned it together until four in the morning. Captain Osric Lund of the *Merrin* said afterwards that he had steered for
        the lantern as one walks towards somebody who holds out a hand.

        ## What became of it

        Reeve wrote two reports. The first one, on burners, said that the light at Corran Point could be altered for ninety pounds.
        The second one was a single page, and the Northern Harbour Commission never printed it. It said that a valve cannot hear.

        The light was not altered in September, nor in the year after. Ines Calder kept it until 1948. In the last year she had an
        assistant, who wound the clockwork, wrote down the weather, and counted ninety-one steps. His name was Tobias Reeve.

        The book with the weather is in the museum of Sallow Bay now. On the page of the tenth of August 1931 there is no weather.
        There is one line, and it is not in her hand: *Stood by the lantern. T. R.*
        """
}
